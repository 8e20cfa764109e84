package lodestar.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import lodestar.shared.Outreach;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/// Brings one message to its receiver, signed by every secret that is good. Of the answer only its
/// status counts, and when it asks to be tried again; what else it says is heard out politely, but
/// not for long, and forgotten. A redirect is an answer like any other.
record Posting(Outreach outreach) {

    private static final int POLITE = 64 * 1024;

    /// @param retryAfter as the receiver put it; null where it did not
    record Answer(int status, @Nullable String retryAfter) {}

    /// @throws lodestar.shared.Unreachable where there is no answer
    Answer post(Outgoing message, List<WebhookSecret> secrets, Instant at) {
        HttpPost request = request(message, secrets, at);
        return outreach.call(client -> {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            var retryAfter = response.getFirstHeader("Retry-After");
            hearOut(response);
            return new Answer(
                    response.getCode(), retryAfter == null ? null : retryAfter.getValue());
        });
    }

    private static HttpPost request(Outgoing message, List<WebhookSecret> secrets, Instant at) {
        String id = message.id().value().toString();
        var request = new HttpPost(URI.create(message.address()));
        request.setHeader("User-Agent", "Lodestar");
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
        request.setHeader(
                "webhook-signature",
                secrets.stream()
                        .map(each -> each.sign(id, at, message.body()))
                        .collect(Collectors.joining(" ")));
        request.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
        return request;
    }

    private static void hearOut(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return;
        }
        InputStream in = response.getEntity().getContent();
        byte[] part = new byte[8_192];
        int heard = 0;
        for (int read = in.read(part); read >= 0 && heard < POLITE; read = in.read(part)) {
            heard += read;
        }
    }
}
