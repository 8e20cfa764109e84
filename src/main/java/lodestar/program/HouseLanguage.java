package lodestar.program;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import lodestar.shared.Languages;
import lodestar.shared.PerInstitution;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The language of the institution. While the database is away, the one known last: a page that
/// says so needs a language too.
@Component
final class HouseLanguage implements Languages.House {

    private final ProgramQueries queries;
    private final PerInstitution<AtomicReference<Locale>> last =
            new PerInstitution<>(() -> new AtomicReference<>(Locale.ENGLISH));

    HouseLanguage(ProgramQueries queries) {
        this.queries = queries;
    }

    @Override
    public Locale language() {
        try {
            last.get().set(Locale.forLanguageTag(queries.settings().language()));
        } catch (DataAccessException | TransactionException away) {
            return last.get().get();
        }
        return last.get().get();
    }
}
