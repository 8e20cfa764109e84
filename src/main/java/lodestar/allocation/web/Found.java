package lodestar.allocation.web;

import java.util.Map;

/// What somebody seeks in a form without scripts: in which field, and what they typed.
public record Found(Map<String, String> parameters) {

    static final Found NOTHING = new Found(Map.of());

    boolean isIn(String field) {
        return field.equals(parameters.get("_find"));
    }

    String typed(String field) {
        return parameters.getOrDefault(field + "_q", "");
    }
}
