package lodestar.access.web;

/// What is typed to sign in, where to go then, and whether a late form waits.
record SignInForm(String email, String password, String to, Boolean late) {

    @SuppressWarnings({
        "NullAway",
        "ConstantValue"
    }) // a field that the browser left out comes as null
    SignInForm {
        email = email == null ? "" : email;
        password = password == null ? "" : password;
        to = to == null ? "/" : to;
        late = late != null && late;
    }

    @Override
    public String toString() {
        return "SignInForm[" + email + "]";
    }
}
