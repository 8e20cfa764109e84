package lodestar.access.web;

import lodestar.shared.Checks;

/// A new password, typed once; and the present one where its owner changes it.
record PasswordForm(String password, String newPassword) {

    @SuppressWarnings({
        "NullAway",
        "ConstantValue"
    }) // a field that the browser left out comes as null
    PasswordForm {
        password = password == null ? "" : password;
        newPassword = newPassword == null ? "" : newPassword;
    }

    void check() {
        new Checks().that(!newPassword.isEmpty(), "newPassword", "required").refuse();
    }

    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
