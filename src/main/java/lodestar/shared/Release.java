package lodestar.shared;

/// Which release of Lodestar this program is.
public final class Release {

    private static final String UNPACKAGED = "(not packaged)";

    private Release() {}

    public static String version() {
        String version = Release.class.getPackage().getImplementationVersion();
        return version == null ? UNPACKAGED : version;
    }
}
