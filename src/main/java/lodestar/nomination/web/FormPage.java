package lodestar.nomination.web;

import java.util.List;
import lodestar.nomination.CandidateQueries.Candidate;
import lodestar.nomination.NominationStatus;
import lodestar.nomination.NominationView;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of a nomination, new or known, with what each choice offers for the next.
///
/// @param editing null for a new one
/// @param choosesFaculty whether somebody else may be the nominating faculty member
/// @param isBatchEmpty whether nobody is enrolled in the chosen batch
/// @param candidate the chosen student with the record; null where none is chosen
public record FormPage(
        @Nullable NominationView editing,
        NominationForm form,
        Problems problems,
        boolean choosesFaculty,
        String facultyName,
        List<Choice> faculty,
        List<Choice> courses,
        List<Choice> batches,
        boolean isBatchEmpty,
        List<Choice> candidates,
        @Nullable Candidate candidate,
        List<Choice> focusAreas,
        List<Choice> mentees,
        @Nullable String gradebook) {

    public FormPage {
        boolean hasCourse = courses.stream().anyMatch(Choice::chosen);
        boolean hasBatch = batches.stream().anyMatch(Choice::chosen);
        boolean hasBatches = !batches.isEmpty();
        problems =
                problems.missing(field ->
                        switch (field) {
                            case "batch" -> hasCourse && hasBatches;
                            case "candidate" -> hasBatch && !isBatchEmpty;
                            default -> true;
                        });
    }

    public String title(Frame frame) {
        return editing == null
                ? frame.say("nomination.form.new")
                : frame.say("nomination.form.edit", editing.number().toString());
    }

    public String action() {
        return editing == null ? "/nominations" : "/nominations/" + editing.id().value();
    }

    public String refresh() {
        return editing == null ? "/nominations/new" : action() + "/edit";
    }

    public String cancel() {
        return action();
    }

    public @Nullable Long version() {
        return form.version() == null ? null : Long.valueOf(form.version());
    }

    public boolean isRejected() {
        return editing != null && editing.status() == NominationStatus.REJECTED;
    }

    public String submitKey() {
        return isRejected() ? "nomination.form.resubmit" : "nomination.form.submit";
    }

    public boolean hasFaculty() {
        return !courses.isEmpty() || !facultyName.isEmpty();
    }

    public boolean hasCourse() {
        return courses.stream().anyMatch(Choice::chosen);
    }

    public boolean hasBatch() {
        return batches.stream().anyMatch(Choice::chosen);
    }

    public String candidatesUrl() {
        return "/nominations/candidates?batch=" + form.batch() + "&faculty=" + form.faculty();
    }

    public String menteesUrl() {
        return "/nominations/mentees?batch=" + form.batch() + "&candidate=" + form.candidate();
    }
}
