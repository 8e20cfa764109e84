package lodestar.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The addresses of static files: `/assets/<mark>/<name>`, where the mark changes with the content
/// of any of them.
@Component
final class Assets {

    private final String mark;

    Assets() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:static/**/*.*")) {
                if (!file.isReadable()) {
                    continue; // a folder with a dot in its name
                }
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            mark = HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String mark() {
        return mark;
    }

    String path(String name) {
        return "/assets/" + mark + "/" + name;
    }
}
