package lodestar.database;

/// Whom to sign in as at the database. Never prints its password.
record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
