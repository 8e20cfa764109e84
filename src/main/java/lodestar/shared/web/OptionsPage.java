package lodestar.shared.web;

import java.util.List;

/// What a field that searches offers.
public record OptionsPage(List<Choice> choices) {}
