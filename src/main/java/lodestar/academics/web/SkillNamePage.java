package lodestar.academics.web;

import lodestar.shared.web.Problems;

/// The form of one name: of a category or a skill, new or known.
///
/// @param title the key of its heading
/// @param action where it is sent
public record SkillNamePage(String title, String action, String name, Problems problems) {}
