package lodestar.program.web;

/// What is typed for a focus area.
public record FocusAreaForm(String name, String description, Integer version) {

    static final FocusAreaForm EMPTY = new FocusAreaForm("", "", -1);

    @SuppressWarnings({
        "NullAway",
        "ConstantValue"
    }) // a field that the browser left out comes as null
    public FocusAreaForm {
        name = name == null ? "" : name;
        description = description == null ? "" : description;
        version = version == null ? -1 : version;
    }
}
