package lodestar.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestar.allocation.AllocationChanged;
import lodestar.allocation.AllocationClosed;
import lodestar.allocation.MenteesAllocated;
import lodestar.allocation.MentorshipEnded;
import lodestar.people.StudentId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells mentor, mentees and supervisor what becomes of their mentoring.
@Component
class AllocationNews {

    private final Desk desk;
    private final JdbcClient database;

    AllocationNews(Desk desk, JdbcClient database) {
        this.desk = desk;
        this.database = database;
    }

    /// Who stands in an allocation, beside its mentor and mentees.
    private record Frame(UUID supervisor, boolean isClosed) {}

    @EventListener
    void allocated(MenteesAllocated told) {
        List<Told> all = new ArrayList<>();
        UUID id = told.subject();
        UUID mentor = told.mentor().value();
        int many = told.mentees().size();
        UUID only = many == 1 ? told.mentees().getFirst().value() : null;
        all.add(Told.of(mentor, News.MENTEES_ALLOCATED, id, told.detail()).about(only).times(many));
        for (StudentId mentee : told.mentees()) {
            all.add(
                    Told.of(mentee.value(), News.MENTOR_ALLOCATED, id, told.detail())
                            .about(mentor));
        }
        frame(id)
                .ifPresent(frame ->
                        all.add(
                                Told.of(
                                                frame.supervisor(),
                                                News.SUPERVISION_BEGUN,
                                                id,
                                                told.detail())
                                        .about(mentor)
                                        .times(many)));
        tellOthers(all, told.actor());
    }

    @EventListener
    void changed(AllocationChanged told) {
        UUID mentor = told.mentor().value();
        switch (told.act()) {
            case PAUSED -> tellAll(told, News.ALLOCATION_PAUSED);
            case RESUMED -> tellAll(told, News.ALLOCATION_RESUMED);
            case HANDED_OVER ->
                    frame(told.subject())
                            .ifPresent(frame ->
                                    tellOthers(
                                            List.of(
                                                    Told.of(
                                                                    frame.supervisor(),
                                                                    News.SUPERVISION_BEGUN,
                                                                    told.subject(),
                                                                    told.detail())
                                                            .about(mentor)
                                                            .times(mentees(told.subject()).size())),
                                            told.actor()));
            case ALLOCATED, ADDED, ENDED, CLOSED, VOIDED, RESTORED -> {}
        }
    }

    @EventListener
    void closed(AllocationClosed told) {
        List<UUID> people = new ArrayList<>(List.of(told.mentor().value()));
        told.mentees().forEach(each -> people.add(each.value()));
        frame(told.subject()).ifPresent(frame -> people.add(frame.supervisor()));
        tellOthers(
                people.stream()
                        .map(each ->
                                Told.of(each, News.ALLOCATION_CLOSED, told.subject(), told.detail())
                                        .about(told.mentor().value()))
                        .toList(),
                told.actor());
    }

    /// One pair alone; where the whole allocation ends, that is told once.
    @EventListener
    void ended(MentorshipEnded told) {
        UUID mentor = told.mentor().value();
        UUID mentee = told.mentee().value();
        if (frame(told.subject()).filter(Frame::isClosed).isEmpty()) {
            tellOthers(
                    List.of(
                            Told.of(mentor, News.MENTORSHIP_ENDED, told.subject(), told.detail())
                                    .about(mentee),
                            Told.of(mentee, News.MENTORSHIP_ENDED, told.subject(), told.detail())
                                    .about(mentor)),
                    told.actor());
        }
    }

    private void tellAll(AllocationChanged told, News news) {
        List<UUID> people = new ArrayList<>(mentees(told.subject()));
        people.add(told.mentor().value());
        frame(told.subject()).ifPresent(frame -> people.add(frame.supervisor()));
        tellOthers(
                people.stream()
                        .map(each ->
                                Told.of(each, news, told.subject(), told.detail())
                                        .about(told.mentor().value()))
                        .toList(),
                told.actor());
    }

    private void tellOthers(List<Told> all, UUID actor) {
        desk.tell(all.stream().filter(each -> !each.person().equals(actor)).toList());
    }

    private Optional<Frame> frame(UUID allocation) {
        return database.sql("select supervisor_id, status = 'CLOSED' from allocation where id = ?")
                .param(allocation)
                .query((row, n) -> new Frame(row.getObject(1, UUID.class), row.getBoolean(2)))
                .optional();
    }

    private List<UUID> mentees(UUID allocation) {
        return database.sql(
                        "select mentee_id from mentorship where allocation_id = ? and ended_at is null")
                .param(allocation)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
