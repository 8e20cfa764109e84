package lodestar.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import lodestar.roster.file.Bundle;
import lodestar.roster.file.Fault;
import lodestar.roster.file.Part;
import lodestar.roster.file.Reading;
import lodestar.roster.file.RosterFile;
import lodestar.roster.file.RosterRows;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/// Streams a roster into a temporary table of the transaction, as it is read: nothing of it is held
/// in memory, and it is gone with the transaction.
@Component
class Staging {

    private static final int BUFFER = 1 << 16;
    private static final long EVERY = 5_000;

    private final DataSource source;
    private final JdbcClient sql;

    Staging(DataSource source, JdbcClient sql) {
        this.source = source;
        this.sql = sql;
    }

    /// Reads all of it. Afterwards `staged` holds the rows and `r_fault` what is wrong with them.
    Reading read(Bundle bundle, LocalDate today, LongConsumer progress) throws IOException {
        sql.sql(
                        """
                        create temp table staged (part text, file text, row int, faulty boolean,
                            c1 text, c2 text, c3 text, c4 text, c5 text, c6 text, c7 text, c8 text, c9 text)
                        on commit drop
                        """)
                .update();
        var reading = copy(bundle, today, progress);
        sql.sql(
                        """
                        create temp table r_fault on commit drop as
                        select file, row, c1 as field, c2 as code, c3 as about, '' as kind
                          from staged where part = 'FAULT'
                        """)
                .update();
        sql.sql("analyze staged").update();
        refuseTwins();
        return reading;
    }

    private Reading copy(Bundle bundle, LocalDate today, LongConsumer progress) throws IOException {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            var in =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy staged from stdin with (encoding 'UTF8')");
            try {
                var rows = new Copying(in, bundle, progress);
                var reading = RosterFile.read(bundle, today, rows);
                rows.flush();
                in.endCopy();
                return reading;
            } finally {
                if (in.isActive()) {
                    in.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new SQLErrorCodeSQLExceptionTranslator(source).translate("copy", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /// The second row of the same id is faulty; which of the two is meant, only the source knows.
    private void refuseTwins() {
        sql.sql(
                        """
                        with ranked as (
                            select ctid as place,
                                   row_number() over (partition by part, c1 order by faulty, row) as nth
                              from staged
                             where part in ('SESSION', 'ORG', 'COURSE', 'CLASS', 'USER', 'ROLE',
                                            'ENROLLMENT', 'PERSONAL')
                               and c1 <> ''),
                        twins as (
                            update staged s set faulty = true
                              from ranked r
                             where s.ctid = r.place and r.nth > 1 and not s.faulty
                            returning s.file, s.row, s.c1)
                        insert into r_fault
                        select file, row, 'sourcedId', 'row.duplicate_id', c1, '' from twins
                        """)
                .update();
    }

    private static final class Copying implements RosterRows {
        private final CopyIn in;
        private final Bundle bundle;
        private final LongConsumer progress;
        private final StringBuilder lines = new StringBuilder(BUFFER + 4096);
        private long rows;

        Copying(CopyIn in, Bundle bundle, LongConsumer progress) {
            this.in = in;
            this.bundle = bundle;
            this.progress = progress;
        }

        @Override
        public void row(Part part, String file, long row, boolean faulty, List<String> values)
                throws IOException {
            lines.append(part.name()).append('\t');
            text(file);
            lines.append('\t').append(row).append('\t').append(faulty ? 't' : 'f');
            for (int i = 0; i < Part.WIDTH; i++) {
                lines.append('\t');
                text(i < values.size() ? values.get(i) : "");
            }
            lines.append('\n');
            if (++rows % EVERY == 0) {
                progress.accept(bundle.read());
            }
            if (lines.length() >= BUFFER) {
                flush();
            }
        }

        @Override
        public void fault(Fault fault) throws IOException {
            row(
                    Part.FAULT,
                    fault.file(),
                    fault.row(),
                    true,
                    List.of(fault.field(), fault.code(), fault.about()));
        }

        private void text(String value) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '\\' -> lines.append("\\\\");
                    case '\n' -> lines.append("\\n");
                    case '\r' -> lines.append("\\r");
                    case '\t' -> lines.append("\\t");
                    case '\0' -> lines.append('\u2400');
                    default -> lines.append(c);
                }
            }
        }

        void flush() throws IOException {
            var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            lines.setLength(0);
            try {
                in.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new IOException("copy", e);
            }
        }
    }
}
