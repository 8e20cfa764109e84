package lodestar.allocation.web;

import java.util.List;
import lodestar.allocation.AllocationRecord;
import lodestar.allocation.AllocationRecord.Mentee;
import lodestar.allocation.AllocationRecord.Step;
import lodestar.allocation.AllocationStatus;
import lodestar.allocation.PairNote;
import lodestar.people.Action;
import lodestar.people.Actor;
import lodestar.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/// One allocation.
///
/// @param notes what other rooms say about its mentorships
/// @param mayAllocate whether the reader changes it
/// @param mayManage whether the reader names supervisors and voids
/// @param isMentor whether it is the reader's own
public record AllocationPage(
        AllocationRecord record,
        List<PairNote> notes,
        boolean mayAllocate,
        boolean mayManage,
        boolean isMentor) {

    static AllocationPage of(AllocationRecord record, List<PairNote> notes, Actor by) {
        return new AllocationPage(
                record,
                notes,
                by.may(Action.ALLOCATE),
                by.may(Action.RESTORE_VOIDED),
                by.is(record.mentor()));
    }

    public String here() {
        return "/allocations/" + record.id().value();
    }

    public String here(String part) {
        return here() + "/" + part;
    }

    public String kind() {
        return record.isVoided() ? "stop" : Statuses.kind(record.status());
    }

    public String word(Frame frame) {
        return record.isVoided()
                ? frame.say("allocation.tab.VOIDED")
                : Statuses.word(frame, record.status());
    }

    public boolean isActive() {
        return record.status() == AllocationStatus.ACTIVE;
    }

    public boolean isPaused() {
        return record.status() == AllocationStatus.PAUSED;
    }

    public boolean isOpen() {
        return record.status().isOpen();
    }

    public boolean canAdd() {
        return mayAllocate && isActive() && record.used() < record.capacity();
    }

    public List<PairNote> notes(Mentee mentee) {
        return notes.stream().filter(each -> each.mentee().equals(mentee.id())).toList();
    }

    public String ending(Mentee mentee) {
        return here("mentees/" + mentee.id().value() + "/ending");
    }

    public String unmentored() {
        return "/allocations/unmentored?batch=" + record.batch().value();
    }

    public String what(Frame frame, Step step) {
        return frame.say("allocation.step." + step.act().name(), step.students());
    }

    public @Nullable String why(Step step) {
        return step.note().isEmpty() ? null : step.note();
    }
}
