package lodestar.followup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import lodestar.followup.file.FileJudge;
import lodestar.followup.file.FileKind;
import lodestar.people.Actor;
import lodestar.shared.NotFound;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The file that may lie with a follow-up. Its kind is judged by its content; its name is kept only
/// as far as it is harmless.
@Service
@Transactional
public class Checklists {

    private static final int LONGEST_NAME = 100;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"*:<>?|%;]+");
    private static final Pattern ENDING = Pattern.compile("\\.[^.]{1,10}$");

    private final FollowUps followUps;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final FileJudge judge = new FileJudge();

    Checklists(
            FollowUps followUps,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// Judges a file without keeping it. Reads no more of it than a checklist may have.
    ///
    /// @param called what the person calls it; nothing in it is believed
    public ChecklistFile check(String called, InputStream content) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(Checklist.LARGEST + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (bytes.length > Checklist.LARGEST || bytes.length == 0) {
            throw refused(bytes.length == 0 ? "file-empty" : "file-size");
        }
        FileKind kind = judge.kind(bytes).orElseThrow(() -> refused("file-kind"));
        return new ChecklistFile(name(called, kind), kind, bytes);
    }

    /// Lays the file beside the follow-up, in place of one that lies there.
    public void put(FollowUpId id, ChecklistFile file, Actor by) {
        var followUp = followUps.open(id, by).followUp();
        Refused.refuseUnless(!followUp.isVoided(), "wrong-status");
        database.sql(
                        """
                        insert into checklist (followup_id, name, kind, bytes, content, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (followup_id) do update
                           set name = excluded.name, kind = excluded.kind, bytes = excluded.bytes, content = excluded.content,
                               added_by = excluded.added_by, added_at = excluded.added_at
                        """)
                .params(
                        id.value(),
                        file.name(),
                        file.kind().name(),
                        file.content().length,
                        file.content(),
                        by.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(followUp.touched(FollowUpAct.FILE_ADDED, by));
    }

    public void remove(FollowUpId id, Actor by) {
        var followUp = followUps.open(id, by).followUp();
        Refused.refuseUnless(!followUp.isVoided(), "wrong-status");
        int gone =
                database.sql("delete from checklist where followup_id = ?")
                        .param(id.value())
                        .update();
        if (gone > 0) {
            events.publishEvent(followUp.touched(FollowUpAct.FILE_REMOVED, by));
        }
    }

    /// Hands the file to somebody who may read the follow-up; the journal has it first.
    public ChecklistFile read(FollowUpId id, Actor by) {
        var followUp = followUps.read(id, by);
        events.publishEvent(followUp.touched(FollowUpAct.FILE_READ, by));
        return database.sql("select name, kind, content from checklist where followup_id = ?")
                .param(id.value())
                .query((row, n) ->
                        new ChecklistFile(
                                row.getString(1),
                                FileKind.valueOf(row.getString(2)),
                                row.getBytes(3)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The last part of a path, without what a file system or a header could take for something
    /// else, and with the ending of what the file is.
    static String name(String called, FileKind kind) {
        String name = UNFIT.matcher(PATH.matcher(called).replaceFirst("")).replaceAll(" ").strip();
        name = ENDING.matcher(name).replaceFirst("").strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        int end =
                name.offsetByCodePoints(
                        0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        name = name.substring(0, end).strip();
        return (name.isEmpty() ? "checklist" : name) + '.' + kind.ending().toLowerCase(Locale.ROOT);
    }

    private static Refused refused(String code) {
        return Refused.invalid(Problem.of(code).at("checklist"));
    }
}
