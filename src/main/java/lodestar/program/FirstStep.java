package lodestar.program;

/// Of the first steps of an institution, those that no record shows: an admin says that mail is not
/// wanted, that the focus areas or the texts fit as they are, or that the list is done with.
public enum FirstStep {
    MAIL,
    FOCUS_AREAS,
    AGREEMENT,
    OVER
}
