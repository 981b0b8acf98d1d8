// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/writers.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};
// Unicode's EastAsianWidth.txt: the blocks that are Wide or Fullwidth, gaps of unassigned code points closed.
constexpr std::array<Range, 25> wide{
    {{0x1100, 0x115f}, {0x231a, 0x231b}, {0x2329, 0x232a}, {0x23e9, 0x23ec},   {0x25fd, 0x25fe},
     {0x2614, 0x2615}, {0x2648, 0x2653}, {0x26a1, 0x26a1}, {0x2705, 0x2705},   {0x2728, 0x2728},
     {0x274c, 0x274c}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2b50, 0x2b50},   {0x2e80, 0x303e},
     {0x3041, 0x33ff}, {0x3400, 0x4dbf}, {0x4e00, 0xa4cf}, {0xa960, 0xa97f},   {0xac00, 0xd7a3},
     {0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff01, 0xff60}, {0x1f300, 0x1faff}, {0x20000, 0x3fffd}}};

int widthOf(char32_t c)
{
    const auto category = QChar::category(c);
    const bool none = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
                      category == QChar::Other_Format || category == QChar::Other_Control ||
                      (c >= 0x1160 && c <= 0x11ff); // medial and final Hangul letters join the one before
    if (none) {
        return 0;
    }
    if (c >= 0xffe0 && c <= 0xffe6) {
        return 2;
    }
    const bool two = std::any_of(wide.begin(), wide.end(), [c](Range r) { return c >= r.first && c <= r.last; });
    return two ? 2 : 1;
}

/// Without control characters, which could move a terminal's cursor or colour it.
QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        const bool space = c == u'\n' || c == u'\t' || c == u'\r';
        if (space || c.category() != QChar::Other_Control) {
            out += space ? QChar(u' ') : c;
        }
    }
    return out;
}

QString cutTo(const QString &text, int width)
{
    if (width <= 0 || displayWidth(text) <= width) {
        return text;
    }
    QString out;
    int used = 1; // the sign itself
    const QList<uint> points = text.toUcs4();
    for (const uint point : points) {
        const char32_t c = point;
        used += widthOf(c);
        if (used > width) {
            break;
        }
        out += QString::fromUcs4(&c, 1);
    }
    return out + u'\u2026';
}

QString aligned(const QString &text, int width, bool right)
{
    const QString space(std::max(0, width - displayWidth(text)), u' ');
    return right ? space + text : text + space;
}

QString textLine(const Table &table, const QStringList &cells, const std::vector<int> &widths, int width)
{
    QString line;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        line += (i == 0 ? QString() : QStringLiteral("  ")) +
                aligned(plain(cells.value(static_cast<qsizetype>(i))), widths[i], table.columns[i].right);
    }
    while (line.endsWith(u' ')) {
        line.chop(1);
    }
    return cutTo(line, width) + u'\n';
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        width += widthOf(c);
    }
    return width;
}

QByteArray toText(const Table &table, TextOptions options)
{
    std::vector<int> widths;
    QStringList titles;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        titles << table.columns[i].title;
        int width = displayWidth(plain(table.columns[i].title));
        for (const QStringList &row : table.rows) {
            width = std::max(width, displayWidth(plain(row.value(static_cast<qsizetype>(i)))));
        }
        widths.push_back(width);
    }
    QString out;
    if (!table.title.isEmpty()) {
        out += cutTo(plain(table.title), options.width) + u'\n';
    }
    out += textLine(table, titles, widths, options.width);
    std::size_t heading = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (heading < table.headings.size() && static_cast<std::size_t>(table.headings[heading].first) == i) {
            out += u'\n' + cutTo(plain(table.headings[heading++].second), options.width) + u'\n';
        }
        out += textLine(table, table.rows[i], widths, options.width);
    }
    for (const QString &line : table.footer) {
        out += u'\n' + cutTo(plain(line), options.width) + u'\n';
    }
    return out.toUtf8();
}

} // namespace aigo
