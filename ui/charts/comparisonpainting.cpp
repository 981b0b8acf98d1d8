// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/comparisonpainting.h"

#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

constexpr int star = 12;
constexpr int swatchRoom = 16; ///< the swatch of a heading and the gap after it

void paintStar(QPainter &painter, const QRectF &box, const QColor &colour)
{
    QPolygonF shape;
    for (int i = 0; i < 10; ++i) {
        const double angle = (i * 36.0 - 90.0) * 3.14159265358979 / 180.0;
        const double radius = box.width() / 2 * (i % 2 == 0 ? 1.0 : 0.42);
        shape.append(box.center() + QPointF(std::cos(angle), std::sin(angle)) * radius);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(shape);
    painter.restore();
}

/// Yes and no as lines, so that they stay lines in a vector file.
void paintFlag(QPainter &painter, const QRectF &box, bool yes, const Theme &theme)
{
    const QPointF c = box.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(yes ? theme.best() : theme.colors().faint, yes ? 2 : 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (yes) {
        painter.drawPolyline(QPolygonF{{c.x() - 4.5, c.y()}, {c.x() - 1.5, c.y() + 3.5}, {c.x() + 5, c.y() - 4}});
    } else {
        painter.drawLine(c - QPointF(3.5, 3.5), c + QPointF(3.5, 3.5));
        painter.drawLine(c + QPointF(-3.5, 3.5), c + QPointF(3.5, -3.5));
    }
    painter.restore();
}

/// Sources disagree: a sign of its own, left of what the cell says.
void paintDispute(QPainter &painter, const QRect &box, int taken, const Theme &theme)
{
    painter.save();
    painter.setFont(theme.font(TextRole::CaptionStrong));
    painter.setPen(theme.stateText(State::Degraded));
    painter.drawText(box.adjusted(0, 0, -taken, 0), Qt::AlignRight | Qt::AlignVCenter, disputeSign());
    painter.restore();
}

/// In as few lines as fit, at most so many, broken where a word of the name ends; the last may be too long.
QStringList nameLines(const QString &name, const QFontMetrics &metrics, int room, int most)
{
    QStringList lines;
    QString rest = name;
    while (static_cast<int>(lines.size()) + 1 < most && metrics.horizontalAdvance(rest) > room) {
        qsizetype cut = 0;
        for (qsizetype i = 1; i < rest.size() && metrics.horizontalAdvance(rest.first(i)) <= room; ++i) {
            const bool ends = rest[i] == u' ' || rest[i - 1] == u'-' || rest[i - 1] == u'/';
            cut = ends ? i : cut;
        }
        if (cut == 0) {
            break;
        }
        lines += rest.first(cut);
        rest = rest.sliced(cut).trimmed();
    }
    return lines + QStringList{rest};
}

/// "3" -> "3.00", "0.5" -> "0.50", "0.075" stays.
QString twoDecimals(QString text)
{
    const auto point = text.indexOf(u'.');
    if (point < 0) {
        return text + QStringLiteral(".00");
    }
    return text.size() - point - 1 < 2 ? text + u'0' : text;
}

/// The names of facts and sources in a list are told in words: "context_window, input" -> "Context window, Input".
QString listInWords(const ComparisonRow &row, const QString &text)
{
    QStringList names = text.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    if (row.key != u"conflicts" && row.key != u"sources") {
        return text;
    }
    for (QString &name : names) {
        if (row.key == u"conflicts") {
            name = Text::field(name);
        } else { // "litellm (3 h)"
            const auto end = name.indexOf(u' ');
            name = Text::source(name.left(end)) + (end < 0 ? QString() : name.sliced(end));
        }
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

QString comparisonText(const ComparisonRow &row, const ComparisonCell &cell)
{
    if (row.kind == ComparisonRow::Kind::Text && cell.state != CellState::Unknown) {
        return listInWords(row, cell.text);
    }
    if (row.kind != ComparisonRow::Kind::Money || !cell.raw) {
        return cell.text;
    }
    if (row.unit == u"USD") {
        return QStringLiteral("$ ") + cell.text;
    }
    return row.unit == u"USD/1M" ? twoDecimals(cell.text) : cell.text;
}

QString disputeSign()
{
    return QStringLiteral("\u2260");
}

QString comparisonTitle(const ComparisonRow &row)
{
    // "A search" says of what; the group of prices, that others are for a million tokens.
    const bool other = row.unit.startsWith(u"USD/") && row.unit != u"USD/1M";
    return other ? QStringLiteral("%1 (USD)").arg(row.title) : row.title;
}

void paintComparisonCell(QPainter &painter, const QRect &box, const ComparisonRow &row, const ComparisonCell &cell,
                         const Theme &theme)
{
    const Colors &colors = theme.colors();
    const bool best = cell.state == CellState::Best;
    const bool disputed = !cell.otherwise.empty();
    if (row.kind == ComparisonRow::Kind::Flag && cell.state != CellState::Unknown) {
        paintFlag(painter, QRectF(box.right() - 15, box.top(), 16, box.height()), cell.exact == u"yes", theme);
        if (disputed) {
            paintDispute(painter, box, 22, theme);
        }
        return;
    }
    const QFont font = theme.font(best ? TextRole::BodyStrong : TextRole::Body);
    painter.setFont(font);
    const bool faint = cell.state == CellState::Unknown;
    painter.setPen(faint ? colors.faint : cell.state == CellState::Worst ? colors.muted : colors.text);
    const bool flag = row.kind == ComparisonRow::Kind::Flag;
    const QString text = flag ? QStringLiteral("?") : comparisonText(row, cell);
    if (row.kind == ComparisonRow::Kind::Text) {
        const int room = box.width() - (disputed ? star + space::xs : 0);
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, shown);
        if (disputed) {
            paintDispute(painter, box, painter.fontMetrics().horizontalAdvance(shown) + space::xs, theme);
        }
        return;
    }
    paintFigures(painter, box, text);
    const int width = figuresWidth(font, text);
    if (disputed) {
        paintDispute(painter, box, width + (best ? star + space::s : space::xs), theme);
    }
    if (best) {
        paintStar(painter, QRectF(box.right() - width - star - 5, box.center().y() - star / 2.0, star, star),
                  theme.best());
    }
}

int headingWidth(const QString &name, const Theme &theme)
{
    return QFontMetrics(theme.font(TextRole::BodyStrong)).horizontalAdvance(name) + swatchRoom;
}

int headingLines(const QString &name, int width, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TextRole::BodyStrong));
    return static_cast<int>(nameLines(name, metrics, width - swatchRoom, mostNameLines).size());
}

void paintModelHeading(QPainter &painter, const QRect &box, const QString &name, const QString &provider, QColor swatch,
                       const Theme &theme)
{
    painter.setFont(theme.font(TextRole::BodyStrong));
    painter.setPen(theme.colors().text);
    const QFontMetrics metrics = painter.fontMetrics();
    const int more = std::max(box.height() - headingHeight + secondNameLine - 1, 0) / secondNameLine;
    const QStringList lines = nameLines(name, metrics, box.width() - swatchRoom, 1 + more);
    int bottom = box.bottom() - 24;
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        const QString shown = metrics.elidedText(*line, Qt::ElideMiddle, box.width() - swatchRoom);
        const QRect upper(box.left(), bottom - 20, box.width(), 20);
        painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, shown);
        if (std::next(line) == lines.crend()) {
            const int width = metrics.horizontalAdvance(shown);
            paintSwatch(painter, QRect(box.right() - width - swatchRoom + 1, upper.top(), 10, 20), swatch);
        }
        bottom -= secondNameLine;
    }
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(theme.colors().faint);
    painter.drawText(QRect(box.left(), box.bottom() - 25, box.width(), 18), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(provider, Qt::ElideRight, box.width()));
}

std::vector<Bar> monthBars(const Comparison &comparison, const Theme &theme)
{
    std::vector<Bar> bars;
    const ComparisonRow *row = comparison.row(u"workload.per_month");
    for (std::size_t i = 0; row && i < comparison.models.size(); ++i) {
        const double value = row->number(i);
        bars.push_back({comparison.models[i].name, comparisonText(*row, row->cells[i]),
                        std::isnan(value) ? std::nullopt : std::optional(value), theme.series(static_cast<int>(i)),
                        row->cells[i].state == CellState::Best});
    }
    return bars;
}

std::vector<Bar> priceBars(const Comparison &comparison, const Theme &theme)
{
    std::vector<Bar> bars;
    const ComparisonRow *input = comparison.row(u"input");
    const ComparisonRow *output = comparison.row(u"output");
    const auto add = [&](const ComparisonRow *row, std::size_t i, const QString &name, const QColor &colour) {
        const double value = row->number(i);
        bars.push_back({name, comparisonText(*row, row->cells[i]),
                        std::isnan(value) ? std::nullopt : std::optional(value), colour,
                        row->cells[i].state == CellState::Best});
    };
    for (std::size_t i = 0; input && output && i < comparison.models.size(); ++i) {
        const QColor colour = theme.series(static_cast<int>(i));
        QColor light = colour;
        light.setAlphaF(0.55F);
        add(input, i, QCoreApplication::translate("aigo::ComparisonPainting", "%1, in").arg(comparison.models[i].name),
            light);
        add(output, i, QCoreApplication::translate("aigo::ComparisonPainting", "out"), colour);
    }
    return bars;
}

void paintBars(QPainter &painter, const QRect &box, const std::vector<Bar> &bars, const Theme &theme)
{
    int names = 0;
    int figures = 0;
    double highest = 0;
    for (const Bar &bar : bars) {
        names = std::max(names, QFontMetrics(theme.font(TextRole::Control)).horizontalAdvance(bar.name));
        figures = std::max(figures, figuresWidth(theme.font(TextRole::BodyStrong), bar.text));
        highest = std::max(highest, bar.value.value_or(0));
    }
    names = std::min(names, box.width() * 2 / 5);
    const int left = box.left() + names + space::m;
    const int room = box.right() - figures - space::m - left;
    int y = box.top();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Bar &bar : bars) {
        painter.setFont(theme.font(TextRole::Control));
        painter.setPen(theme.colors().muted);
        painter.drawText(QRect(box.left(), y, names + 2, barStep), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(bar.name, Qt::ElideMiddle, names + 2));
        if (bar.value && highest > 0 && room > 8) {
            const double width = std::max(2.0, *bar.value / highest * room);
            painter.setPen(Qt::NoPen);
            painter.setBrush(bar.colour);
            painter.drawRoundedRect(QRectF(left, y + (barStep - 16) / 2.0, width, 16), 4, 4);
        }
        painter.setFont(theme.font(bar.strong ? TextRole::BodyStrong : TextRole::Body));
        painter.setPen(bar.value ? theme.colors().text : theme.colors().faint);
        paintFigures(painter, QRect(box.right() - figures, y, figures + 1, barStep), bar.text);
        y += barStep;
    }
    painter.restore();
}

} // namespace aigo
