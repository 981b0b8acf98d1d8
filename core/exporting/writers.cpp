// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/writers.h"

#include <algorithm>

namespace aigo {

namespace {

/// What no spreadsheet takes for anything but a number.
bool isPlainNumber(const QString &text)
{
    qsizetype at = text.startsWith(u'-') || text.startsWith(u'+') ? 1 : 0;
    bool digit = false;
    bool point = false;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c >= u'0' && c <= u'9') {
            digit = true;
        } else if (c == u'.' && !point) {
            point = true;
        } else {
            return false;
        }
    }
    return digit;
}

QByteArray csvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front()) && !isPlainNumber(cell)) {
        cell.prepend(u'\'');
    }
    const bool quote = std::any_of(cell.begin(), cell.end(),
                                   [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (quote || cell.startsWith(u' ') || cell.endsWith(u' ')) {
        cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return cell.toUtf8();
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        line += (i == 0 ? QByteArray() : QByteArray(",")) + csvCell(cells[i]);
    }
    return line + "\r\n";
}

QString markdownCell(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\r') {
            out += u' ';
            continue;
        }
        if (QStringView(u"|\\`*_<>[]~").contains(c)) {
            out += u'\\';
        }
        out += c;
    }
    return out;
}

QString markdownLine(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

/// Hands out the heading that stands before a row, once.
class Headings
{
public:
    explicit Headings(const Table &table)
        : m_next(table.headings.begin())
        , m_end(table.headings.end())
    {}
    const QString *before(std::size_t row)
    {
        return m_next != m_end && static_cast<std::size_t>(m_next->first) == row ? &(m_next++)->second : nullptr;
    }

private:
    std::vector<std::pair<int, QString>>::const_iterator m_next;
    std::vector<std::pair<int, QString>>::const_iterator m_end;
};

} // namespace

QByteArray toCsv(const Table &table, CsvOptions options, const Onwards &onwards)
{
    QByteArray out = options.bom ? QByteArray("\xef\xbb\xbf") : QByteArray();
    QStringList header;
    for (const Table::Column &column : table.columns) {
        header << column.key;
    }
    out += csvLine(header);
    qint64 done = 0;
    for (const QStringList &row : table.rows) {
        if (!goesOn(onwards, done++, static_cast<qint64>(table.rows.size()))) {
            return {};
        }
        out += csvLine(row);
    }
    return out;
}

QByteArray toMarkdown(const Table &table, const Onwards &onwards)
{
    QString out;
    if (!table.title.isEmpty()) {
        out += QStringLiteral("## ") + markdownCell(table.title) + QStringLiteral("\n\n");
    }
    QStringList titles;
    QStringList rules;
    for (const Table::Column &column : table.columns) {
        titles << markdownCell(column.title);
        rules << (column.right ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    out += markdownLine(titles) + markdownLine(rules);
    Headings headings(table);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (!goesOn(onwards, static_cast<qint64>(i), static_cast<qint64>(table.rows.size()))) {
            return {};
        }
        if (const QString *heading = headings.before(i)) {
            QStringList cells(static_cast<qsizetype>(table.columns.size()), QString());
            cells[0] = QStringLiteral("**%1**").arg(markdownCell(*heading));
            out += markdownLine(cells);
        }
        QStringList cells;
        for (const QString &cell : table.rows[i]) {
            cells << markdownCell(cell);
        }
        out += markdownLine(cells);
    }
    for (const QString &line : table.footer) {
        out += u'\n' + markdownCell(line) + u'\n';
    }
    return out.toUtf8();
}

QByteArray toHtml(const Table &table, const Onwards &onwards)
{
    const QString width = QString::number(table.columns.size());
    QString out =
        QStringLiteral(
            "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%1</title>\n<style>\n"
            ":root{color-scheme:light dark}body{font:14px system-ui,sans-serif;margin:24px}"
            "table{border-collapse:collapse}th,td{padding:5px 12px;border-bottom:1px solid "
            "color-mix(in srgb,currentColor 18%,transparent);text-align:left}"
            ".n{text-align:right;font-variant-numeric:tabular-nums}"
            ".g th{background:color-mix(in srgb,currentColor 7%,transparent)}footer{margin-top:16px;opacity:.75}"
            "\n</style>\n</head>\n<body>\n")
            .arg((table.title.isEmpty() ? QStringLiteral("AI-GO") : table.title).toHtmlEscaped());
    if (!table.title.isEmpty()) {
        out += QStringLiteral("<h1>") + table.title.toHtmlEscaped() + QStringLiteral("</h1>\n");
    }
    const auto line = [&table](const QString &tag, auto textOf) {
        QString html = QStringLiteral("<tr>");
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            html += u'<' + tag + (table.columns[i].right ? QStringLiteral(" class=\"n\">") : QStringLiteral(">")) +
                    QString(textOf(i)).toHtmlEscaped() + QStringLiteral("</") + tag + u'>';
        }
        return html + QStringLiteral("</tr>\n");
    };
    out += QStringLiteral("<table>\n<thead>") +
           line(QStringLiteral("th"), [&table](std::size_t i) { return table.columns[i].title; }) +
           QStringLiteral("</thead>\n<tbody>\n");
    Headings headings(table);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (!goesOn(onwards, static_cast<qint64>(row), static_cast<qint64>(table.rows.size()))) {
            return {};
        }
        if (const QString *heading = headings.before(row)) {
            out += QStringLiteral("<tr class=\"g\"><th colspan=\"") + width + QStringLiteral("\">") +
                   heading->toHtmlEscaped() + QStringLiteral("</th></tr>\n");
        }
        out += line(QStringLiteral("td"),
                    [&cells = table.rows[row]](std::size_t i) { return cells.value(static_cast<qsizetype>(i)); });
    }
    out += QStringLiteral("</tbody>\n</table>\n");
    for (const QString &text : table.footer) {
        out += QStringLiteral("<footer>") + text.toHtmlEscaped() + QStringLiteral("</footer>\n");
    }
    return (out + QStringLiteral("</body>\n</html>\n")).toUtf8();
}

} // namespace aigo
