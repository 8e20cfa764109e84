/// A mentor takes mentees: who is a mentor and how many they may take, allocations and the
/// mentorships in them. Owns mentor, mentor_focus, allocation, mentorship, allocation_step,
/// mentor_recognition.
///
/// Whoever takes or gives up places locks the mentor's row first, then the allocation, then its
/// mentorships.
@ApplicationModule(allowedDependencies = {"shared", "people", "academics", "program", "nomination"})
@NullMarked
package lodestar.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
