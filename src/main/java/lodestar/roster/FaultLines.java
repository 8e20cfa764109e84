package lodestar.roster;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestar.roster.ImportReport.FaultLine;
import lodestar.roster.file.Fault;
import lodestar.shared.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts what is wrong into words.
@Component
class FaultLines {

    private final JdbcClient sql;
    private final Words words;

    FaultLines(JdbcClient sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    FaultLine line(Fault fault) {
        return line(
                fault.file(), (int) fault.row(), fault.field(), fault.code(), fault.about(), false);
    }

    FaultLine line(String file, int row, String field, String code, String about, boolean isSkip) {
        return line(Locale.ENGLISH, file, row, field, code, about, isSkip);
    }

    FaultLine line(
            Locale locale,
            String file,
            int row,
            String field,
            String code,
            String about,
            boolean isSkip) {
        var key = "roster." + (isSkip ? "skip." : "fault.") + code;
        var detail = words.say(locale, key, about, field);
        return new FaultLine(file, row, field, code, about, detail, isSkip);
    }

    /// Of the import under way.
    List<FaultLine> faults() {
        return lines("kind = ''", false);
    }

    List<FaultLine> skips() {
        return lines("kind <> ''", true);
    }

    /// The rows of each file that are faulty or skipped, all of them.
    Map<String, BitSet> rows() {
        var rows = new HashMap<String, BitSet>();
        sql.sql("select distinct file, row from r_fault where row > 1")
                .query(rs -> {
                    rows.computeIfAbsent(rs.getString(1), _ -> new BitSet()).set(rs.getInt(2));
                });
        return rows;
    }

    int faultCount() {
        return count("kind = ''");
    }

    int skipCount() {
        return count("kind <> ''");
    }

    private List<FaultLine> lines(String which, boolean isSkip) {
        return sql.sql(
                        "select file, row, field, code, about from r_fault where %s order by file, row, field limit %d"
                                .formatted(which, ImportReport.LISTED))
                .query((rs, _) ->
                        line(
                                rs.getString(1),
                                rs.getInt(2),
                                rs.getString(3),
                                rs.getString(4),
                                rs.getString(5),
                                isSkip))
                .list();
    }

    private int count(String which) {
        return sql.sql("select count(*) from r_fault where " + which).query(Integer.class).single();
    }
}
