package lodestar.roster.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Says what is wrong in the fields of a row. Enumerations and booleans may be written in any case;
/// everything else is as the binding has it.
final class RowCheck {

    private static final int LONGEST = 2000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._\\-/@:]+");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})([eE][+-]?\\d{1,2})?");
    private static final Pattern PAIR = Pattern.compile("\\{[^{}:]+:[^{}]*}");
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@\\p{Cntrl},;<>\"]{1,64}@[^\\s@\\p{Cntrl},;<>\"]{1,180}",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern US_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern FORMULA = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final String file;
    private final Table table;
    private final boolean delta;
    private final boolean ownValues;
    private final LocalDate today;

    RowCheck(String file, Table table, Mode mode, boolean ownValues, LocalDate today) {
        this.file = file;
        this.today = today;
        this.table = table;
        this.delta = mode == Mode.DELTA;
        this.ownValues = ownValues;
    }

    /// The cells in the order of the table, stripped, without passwords; what is wrong with them is
    /// added to the faults.
    List<String> check(long number, List<String> cells, Header header, List<Fault> faults) {
        var row = new ArrayList<String>(table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            if (column.kind() == Column.Kind.SECRET) {
                row.add("");
            } else {
                row.add(plain(header.cell(cells, i)));
            }
        }
        if (cells.size() != header.width()) {
            faults.add(
                    new Fault(file, number, "", "row.wrong_width", String.valueOf(cells.size())));
            // with cells out of place anything may be a password: only the id is kept
            row.subList(1, row.size()).replaceAll(_ -> "");
            return row;
        }
        for (int i = 0; i < row.size(); i++) {
            var column = table.columns().get(i);
            var code = code(column, row.get(i));
            if (!code.isEmpty()) {
                faults.add(new Fault(file, number, column.name(), code, row.get(i)));
            }
        }
        if (faults.isEmpty()) {
            checkOrder(number, row, faults);
        }
        return row;
    }

    /// A cell that was made safe for spreadsheets, as our own file of faulty rows does, loses its
    /// apostrophe again.
    private static String plain(String cell) {
        var text = cell.strip();
        return FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }

    private String code(Column column, String value) {
        if (value.isEmpty()) {
            return isRequired(column) ? "row.missing_required_value" : "";
        }
        if (value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            return "row.invalid_character";
        }
        if (value.length() > longest(column)) {
            return "row.too_long";
        }
        return switch (column.kind()) {
            case ID -> unless(ID.matcher(value).matches(), "row.invalid_guid");
            case IDS -> list(value, "row.invalid_guid", item -> ID.matcher(item).matches());
            case TEXT, SECRET -> "";
            case TEXTS -> list(value, "", _ -> true);
            case PAIRS -> list(value, "row.invalid_list", item -> PAIR.matcher(item).matches());
            case EMAIL -> unless(isEmail(value), "row.invalid_email");
            case DATE -> date(column, value);
            case US_DATE -> date(column, isoDate(value));
            case MOMENT -> unless(isDate(value) || isMoment(value), "row.invalid_date");
            case YEAR -> unless(YEAR.matcher(value).matches(), "row.invalid_year");
            case WHOLE -> unless(WHOLE.matcher(value).matches(), "row.invalid_integer");
            case NUMBER -> unless(NUMBER.matcher(value).matches(), "row.invalid_float");
            case FLAG -> unless(isFlag(value), "row.invalid_boolean");
            case CHOICE -> unless(isChoice(column, value), "row.invalid_enum");
            case CHOICES -> list(value, "row.invalid_enum", item -> isChoice(column, item));
        };
    }

    private boolean isRequired(Column column) {
        boolean marksChange =
                column.name().equals("status") || column.name().equals("dateLastModified");
        return column.isRequired() || delta && marksChange;
    }

    private static int longest(Column column) {
        return switch (column.name()) {
            case "givenName", "familyName", "First Name", "Last Name", "category", "skill" -> 100;
            case "title", "Section Name", "Course Name", "assessment" -> 200;
            case "student_number",
                    "course_code",
                    "identifier",
                    "Student Number",
                    "Teacher Number" ->
                    64;
            case "type" -> 60;
            default -> column.kind() == Column.Kind.ID ? 255 : LONGEST;
        };
    }

    private String date(Column column, String value) {
        if (!isDate(value)) {
            return "row.invalid_date";
        }
        boolean born = column.name().toLowerCase(Locale.ROOT).startsWith("birth");
        return unless(!born || !LocalDate.parse(value).isAfter(today), "row.date_in_the_future");
    }

    static boolean isEmail(String value) {
        return EMAIL.matcher(value).matches();
    }

    /// A date as Americans write it, as everybody else reads it; anything else stays as it is.
    static String isoDate(String value) {
        var day = US_DATE.matcher(value);
        if (!day.matches()) {
            return value.isEmpty() ? "" : "?";
        }
        return "%s-%02d-%02d"
                .formatted(
                        day.group(3),
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)));
    }

    private static String unless(boolean sound, String code) {
        return sound ? "" : code;
    }

    private interface Item {
        boolean isSound(String item);
    }

    private static String list(String value, String code, Item check) {
        for (var item : value.split(",", -1)) {
            if (item.isBlank()) {
                return "row.invalid_list";
            }
            if (!check.isSound(item.strip())) {
                return code;
            }
        }
        return "";
    }

    private static boolean isFlag(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }

    private boolean isChoice(Column column, String value) {
        return column.values().stream().anyMatch(value::equalsIgnoreCase)
                || ownValues && value.startsWith("ext:") && !column.name().equals("status");
    }

    private static boolean isDate(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= 1000 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMoment(String value) {
        try {
            return OffsetDateTime.parse(value).getYear() <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// A time that ends before it begins is no time.
    private void checkOrder(long number, List<String> row, List<Fault> faults) {
        var headers = table.headers();
        int end = headers.indexOf("endDate");
        int begin = Math.max(headers.indexOf("startDate"), headers.indexOf("beginDate"));
        if (end < 0 || begin < 0 || row.get(end).isEmpty() || row.get(begin).isEmpty()) {
            return;
        }
        if (LocalDate.parse(row.get(end)).isBefore(LocalDate.parse(row.get(begin)))) {
            faults.add(new Fault(file, number, "endDate", "row.ends_before_start", row.get(end)));
        }
    }
}
