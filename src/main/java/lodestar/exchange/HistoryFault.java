package lodestar.exchange;

import lodestar.shared.Problem;

/// What is wrong with a row.
///
/// @param row as a spreadsheet counts: the heads are row 1
public record HistoryFault(int row, Problem problem) {}
