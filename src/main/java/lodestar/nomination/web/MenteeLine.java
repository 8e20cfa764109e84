package lodestar.nomination.web;

import lodestar.nomination.NominationView;
import lodestar.nomination.PresentMentors.PresentMentor;
import org.jspecify.annotations.Nullable;

/// A student chosen as mentee, and who mentors them today.
public record MenteeLine(NominationView.Mentee mentee, @Nullable PresentMentor mentor) {}
