package lodestar.program.web;

import lodestar.shared.web.Problems;

/// The settings of the program.
public record SettingsPage(SettingsForm form, Problems problems) {}
