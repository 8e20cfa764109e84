package lodestar.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lodestar.shared.AddressGuard;
import lodestar.shared.Checks;
import lodestar.shared.Outreach;
import lodestar.shared.Unreachable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where a receiver may live: anywhere on the public internet, by https. Where the operator says
/// `LODESTAR_WEBHOOKS_PRIVATE=allowed`, also in the organisation's own networks and on this
/// machine, and there by http too. Asked when an address is typed, and again at every connection.
@Component
class ReceiverAddresses {

    private static final int LONGEST = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_UP = Duration.ofSeconds(2);

    private final boolean isOwnAllowed;

    @Autowired
    ReceiverAddresses(Environment environment) {
        this(environment.getProperty("lodestar.webhooks.private", "").equals("allowed"));
    }

    ReceiverAddresses(boolean isOwnAllowed) {
        this.isOwnAllowed = isOwnAllowed;
    }

    /// The way out to receivers.
    Outreach outreach() {
        return Outreach.usual(this::isOpen, PATIENCE);
    }

    boolean isOwnAllowed() {
        return isOwnAllowed;
    }

    boolean isOpen(InetAddress address) {
        return AddressGuard.isPublic(address) || isOwnAllowed && AddressGuard.isOwn(address);
    }

    /// A name that nobody knows yet may still come to be: a trial will tell.
    void check(String typed, Checks checks) {
        checks.that(typed.length() <= LONGEST, "address", "too-long", LONGEST);
        Optional<URI> address = whole(typed);
        checks.that(address.isPresent(), "address", wanted());
        if (!checks.failed()) {
            address.map(URI::getHost)
                    .ifPresent(host -> checks.that(!isClosed(host), "address", "webhook-closed"));
        }
    }

    private String wanted() {
        return isOwnAllowed ? "webhook-address-any" : "webhook-address";
    }

    /// With a host, and without a name before it or a place in the page behind it.
    private Optional<URI> whole(String typed) {
        try {
            URI uri = URI.create(typed);
            String scheme = String.valueOf(uri.getScheme());
            boolean isScheme = scheme.equals("https") || isOwnAllowed && scheme.equals("http");
            return Optional.of(uri)
                    .filter(each ->
                            isScheme
                                    && each.getHost() != null
                                    && each.getUserInfo() == null
                                    && each.getFragment() == null);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// A look-up that takes long is given up: the name is asked about again before anything is
    /// sent.
    private boolean isClosed(String host) {
        var look = new FutureTask<>(() -> outreach().look(host));
        Thread.ofVirtual().start(look);
        try {
            return look.get(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS).length == 0;
        } catch (ExecutionException known) {
            return known.getCause() instanceof Unreachable unreachable
                    && unreachable.reason() == Unreachable.Reason.ADDRESS;
        } catch (TimeoutException slow) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
