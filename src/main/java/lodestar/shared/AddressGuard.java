package lodestar.shared;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Says whether the server may connect to an address that somebody else chose. Only addresses of
/// the public internet: none of this machine, this network, a link, a group, or a documentation
/// (the registries of RFC 6890).
///
/// Beware: a name must be resolved once, and the connection made to the very address that was asked
/// about here; a second look-up may answer differently.
public final class AddressGuard {

    private record Net(int[] prefix, int bits) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Net> CLOSED_4 =
            List.of(
                    net(8, 0),
                    net(8, 10),
                    net(10, 100, 64),
                    net(8, 127),
                    net(16, 169, 254),
                    net(12, 172, 16),
                    net(24, 192, 0, 0),
                    net(24, 192, 0, 2),
                    net(24, 192, 31, 196),
                    net(24, 192, 52, 193),
                    net(24, 192, 88, 99),
                    net(16, 192, 168),
                    net(24, 192, 175, 48),
                    net(15, 198, 18),
                    net(24, 198, 51, 100),
                    net(24, 203, 0, 113),
                    net(4, 224),
                    net(4, 240));

    private static final Net GLOBAL_6 = net(3, 0x20);

    /// Within the global ones: protocol assignments and tunnels (which may lead to a closed address
    /// of version 4), and documentation.
    private static final List<Net> CLOSED_6 =
            List.of(
                    net(23, 0x20, 0x01, 0x00),
                    net(32, 0x20, 0x01, 0x0d, 0xb8),
                    net(16, 0x20, 0x02),
                    net(48, 0x26, 0x20, 0x00, 0x4f, 0x80, 0x00),
                    net(20, 0x3f, 0xff, 0x00));

    /// An organisation's own networks, and this machine. A link (169.254, where clouds keep their
    /// keys) is none of them.
    private static final List<Net> OWN_4 =
            List.of(net(8, 10), net(10, 100, 64), net(8, 127), net(12, 172, 16), net(16, 192, 168));

    private static final List<Net> OWN_6 =
            List.of(net(7, 0xfc), net(128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));

    private AddressGuard() {}

    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address ignored -> CLOSED_4.stream().noneMatch(net -> net.holds(bytes));
            case Inet6Address ignored ->
                    GLOBAL_6.holds(bytes) && CLOSED_6.stream().noneMatch(net -> net.holds(bytes));
            default -> false;
        };
    }

    /// Whether it lies in a network of one's own: for whoever says that these may be reached too.
    public static boolean isOwn(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address ignored -> OWN_4.stream().anyMatch(net -> net.holds(bytes));
            case Inet6Address ignored -> OWN_6.stream().anyMatch(net -> net.holds(bytes));
            default -> false;
        };
    }

    private static Net net(int bits, int... prefix) {
        return new Net(Arrays.copyOf(prefix, 16), bits);
    }
}
