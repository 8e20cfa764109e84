/// What mentor and mentee promise each other: the text of the agreement and the guide to the first
/// meeting, and who accepted which words when. Owns agreement_version, agreement_words,
/// agreement_acceptance.
///
/// A pair is bound by the text that stood when their mentorship began, so both read the same and a
/// new version asks nobody again. Nothing is closed to those who have not accepted.
@ApplicationModule(allowedDependencies = {"shared", "people", "program", "allocation"})
@NullMarked
package lodestar.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
