package lodestar.shared;

import org.springframework.mock.env.MockEnvironment;

/// What the ground gives, for tests without Spring.
public final class Ground {

    private Ground() {}

    public static Words words() {
        return new Words();
    }

    /// @param origin as `LODESTAR_PUBLIC_URL` says it
    public static PublicAddress address(String origin) {
        return new PublicAddress(new MockEnvironment().withProperty("lodestar.public-url", origin));
    }
}
