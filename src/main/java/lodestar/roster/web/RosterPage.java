package lodestar.roster.web;

import java.util.List;
import lodestar.roster.ImportView;
import lodestar.shared.web.Problems;

/// Where a file is handed in, with the imports so far.
///
/// @param templates names of our own CSV files
public record RosterPage(List<ImportView> latest, List<String> templates, Problems problems) {}
