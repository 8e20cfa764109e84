package lodestar.booking.busy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import lodestar.booking.busy.FetchFailed.Reason;
import lodestar.shared.Outreach;
import lodestar.shared.Unreachable;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/// Fetches a text from an address that somebody else chose. Only https; the name is resolved once,
/// each of its addresses is asked about, and the connection goes to one of them; a redirect is a
/// new address and is asked about anew. All of it within a size and a time.
///
/// @param most bytes of an answer
record Fetching(Outreach outreach, int most) {

    private static final int REDIRECTS = 3;

    Fetching(
            Outreach.Resolver resolver,
            Predicate<InetAddress> isOpen,
            SSLContext tls,
            int most,
            Duration longest) {
        this(new Outreach(resolver, isOpen, tls, longest), most);
    }

    /// @throws FetchFailed with the reason
    byte[] fetch(String address) {
        try {
            return outreach.call(client -> follow(client, uri(address)));
        } catch (Unreachable unreachable) {
            throw new FetchFailed(Reason.valueOf(unreachable.reason().name()));
        }
    }

    private byte[] follow(CloseableHttpClient client, URI first) throws IOException {
        URI at = first;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            URI here = at;
            Answer answer = client.execute(request(here), response -> answer(here, response));
            if (answer.text() != null) {
                return answer.text();
            }
            at = uri(String.valueOf(answer.onward()));
        }
        throw new FetchFailed(Reason.REDIRECTS);
    }

    private record Answer(byte @Nullable [] text, @Nullable URI onward) {}

    private Answer answer(URI here, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (status >= 300 && status < 400 && status != 304 && location != null) {
            return new Answer(null, resolved(here, location.getValue()));
        }
        if (status != 200 || response.getEntity() == null) {
            throw new FetchFailed(Reason.STATUS);
        }
        return new Answer(read(response.getEntity().getContent()), null);
    }

    private byte[] read(InputStream in) throws IOException {
        var text = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            text.write(part, 0, read);
            if (text.size() > most) {
                throw new FetchFailed(Reason.TOO_BIG);
            }
        }
        return text.toByteArray();
    }

    private static URI resolved(URI here, String location) {
        try {
            return here.resolve(location.strip());
        } catch (IllegalArgumentException notAnAddress) {
            throw new FetchFailed(Reason.ADDRESS);
        }
    }

    private static HttpGet request(URI address) {
        var request = new HttpGet(address);
        request.setHeader("Accept", "text/calendar");
        request.setHeader("User-Agent", "Lodestar");
        return request;
    }

    /// An address of https, with a host and without a name before it.
    static URI uri(String address) {
        try {
            URI uri = URI.create(address);
            if ("https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new FetchFailed(Reason.ADDRESS);
        }
        throw new FetchFailed(Reason.ADDRESS);
    }
}
