package lodestar.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The institutions that this Lodestar serves, as `LODESTAR_INSTITUTIONS` names them:
/// `north:mentors.north.example, south:mentors.south.example|south.example`. The main one is always
/// there, and is the only one where nothing is set.
@Component
public final class Institutions {

    private final List<Institution> all;
    private final Map<String, Institution> byHost = new HashMap<>();

    @Autowired
    Institutions(Environment environment) {
        this(environment.getProperty("lodestar.institutions", ""));
    }

    /// @throws IllegalArgumentException where the setting cannot be understood; its message is for
    ///   operators
    Institutions(String setting) {
        var found = new ArrayList<>(List.of(Institution.MAIN));
        var names = new HashSet<String>();
        for (String part : setting.split(",", -1)) {
            if (!part.isBlank()) {
                Institution each = read(part.strip());
                mustBe(names.add(each.name()), each.name() + " is named twice");
                for (String host : each.hosts()) {
                    mustBe(byHost.put(host, each) == null, host + " is named twice");
                }
                found.add(each);
            }
        }
        all = List.copyOf(found);
    }

    /// Those that a setting names, which is known to be right.
    public static Institutions in(String setting) {
        return new Institutions(setting);
    }

    /// What is wrong with the setting, as the end of a sentence; empty when nothing is.
    public static Optional<String> faultOf(String setting) {
        try {
            var _ = new Institutions(setting);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of("cannot be understood: " + wrong.getMessage());
        }
    }

    private static Institution read(String part) {
        int colon = part.indexOf(':');
        mustBe(colon > 0, "«" + part + "» is not of the form name:host");
        String name = part.substring(0, colon).strip();
        mustBe(
                Institution.isName(name),
                "«" + name + "» is not a name of small letters, digits and _");
        List<String> hosts =
                Arrays.stream(part.substring(colon + 1).split("\\|", -1))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .toList();
        mustBe(hosts.stream().noneMatch(String::isEmpty), name + " has no host");
        return new Institution(name, hosts);
    }

    private static void mustBe(boolean so, String fault) {
        if (!so) {
            throw new IllegalArgumentException(fault);
        }
    }

    /// The main one first.
    public List<Institution> all() {
        return all;
    }

    public boolean areSeveral() {
        return all.size() > 1;
    }

    /// Whom a request for this host is meant for.
    public Institution of(String host) {
        return byHost.getOrDefault(host.toLowerCase(Locale.ROOT), Institution.MAIN);
    }

    public Optional<Institution> named(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// The largest of what is measured in each, for a figure about all; 0 where nothing is larger.
    public double largest(DoubleSupplier measured) {
        double largest = 0;
        for (Institution one : all) {
            try (var _ = one.enter()) {
                largest = Math.max(largest, measured.getAsDouble());
            }
        }
        return largest;
    }

    /// Does the work for one after the other. What fails for one is still done for the others, and
    /// is thrown at the end.
    public void each(Runnable work) {
        RuntimeException failure = null;
        for (Institution one : all) {
            try (var _ = one.enter()) {
                work.run();
            } catch (IllegalStateException | org.springframework.dao.DataAccessException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
