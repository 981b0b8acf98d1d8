// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/tableimage.h"

#include "ui/charts/trendline.h"
#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>
#include <memory>

namespace aigo {

namespace {

constexpr int margin = 24;
constexpr int titleHeight = 44;
constexpr int headingHeight = 32;
constexpr int rowHeight = Theme::rowHeight;
constexpr int padding = 10; ///< of a cell, at both sides
constexpr int widestColumn = 320;
constexpr int narrowest = 320;
constexpr int trendWidth = 56;
constexpr int sign = 16; ///< the room a state's shape takes

/// Places and paints one picture; every width is known before anything is drawn.
class Sheet
{
public:
    Sheet(TablePicture picture, const TableLook &look, const Onwards &onwards)
        : m_picture(std::move(picture))
        , m_look(look)
        , m_onwards(onwards)
    {
        measure();
    }

    QSize size() const { return m_size; }

    void draw(QPainter &painter) const
    {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        drawTitle(painter);
        const int top = margin + titleHeight;
        paintBox(painter, QRectF(margin, top, m_size.width() - 2 * margin, tableHeight()), m_look.colors.card,
                 m_look.colors.hairline, Theme::cardRadius);
        drawHeadings(painter, top);
        int y = top + headingHeight;
        for (std::size_t row = 0; row < m_picture.rows.size(); ++row) {
            if (!goesOn(m_onwards, count() + static_cast<qint64>(row), 2 * count())) {
                return;
            }
            drawRow(painter, m_picture.rows[row], y, row + 1 == m_picture.rows.size());
            y += rowHeight;
        }
        painter.setFont(m_look.caption);
        painter.setPen(m_look.colors.faint);
        painter.drawText(QRect(margin, y + padding, m_size.width() - 2 * margin, m_footer + 4),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, footerText());
    }

private:
    qint64 count() const { return static_cast<qint64>(m_picture.rows.size()); }
    int tableHeight() const { return headingHeight + static_cast<int>(count()) * rowHeight + 2; }
    QString footerText() const { return m_picture.footer.join(u'\n'); }

    static int signWidth(const TablePicture::Cell &cell)
    {
        return (cell.state ? sign + 2 : 0) + (cell.trend ? trendWidth + padding : 0);
    }

    void measure()
    {
        const QFontMetrics heading(m_look.heading);
        const QFontMetrics body(m_look.body);
        m_widths.clear();
        for (const TablePicture::Column &column : m_picture.columns) {
            m_widths.push_back(heading.horizontalAdvance(column.title + u' ' + column.unit));
        }
        for (std::size_t row = 0; row < m_picture.rows.size(); ++row) {
            if (!goesOn(m_onwards, static_cast<qint64>(row), 2 * count())) {
                break;
            }
            const auto &cells = m_picture.rows[row];
            for (std::size_t i = 0; i < std::min(cells.size(), m_widths.size()); ++i) {
                const int text = m_picture.columns[i].right ? figuresWidth(m_look.body, cells[i].text)
                                                            : body.horizontalAdvance(cells[i].text);
                m_widths[i] = std::max(m_widths[i], std::min(text + signWidth(cells[i]), widestColumn));
            }
        }
        int table = 2;
        for (int &width : m_widths) {
            width += 2 * padding;
            table += width;
        }
        const int wanted = std::max(m_picture.width, narrowest) - 2 * margin;
        if (wanted > table) { // what is left goes to all alike, the odd pixels to the first
            const int each = (wanted - table) / static_cast<int>(m_widths.size());
            for (int &width : m_widths) {
                width += each;
            }
            m_widths.front() += wanted - table - each * static_cast<int>(m_widths.size());
            table = wanted;
        }
        m_size.setWidth(table + 2 * margin);
        m_footer = QFontMetrics(m_look.caption)
                       .boundingRect(QRect(0, 0, table, 1000), Qt::TextWordWrap, footerText())
                       .height();
        m_size.setHeight(margin + titleHeight + tableHeight() + padding + m_footer + margin);
    }

    void drawTitle(QPainter &painter) const
    {
        const QRect box(margin, margin - 6, m_size.width() - 2 * margin, titleHeight - 8);
        painter.setFont(m_look.title);
        painter.setPen(m_look.colors.text);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, m_picture.title);
        const int taken = QFontMetrics(m_look.title).horizontalAdvance(m_picture.title) + 2 * padding;
        painter.setFont(m_look.caption);
        painter.setPen(m_look.colors.faint);
        const QFontMetrics caption(m_look.caption);
        const QString own = QStringLiteral("AI-GO");
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, own);
        const int room = box.width() - taken - caption.horizontalAdvance(own) - padding;
        painter.drawText(box.adjusted(taken, 4, 0, 4), Qt::AlignLeft | Qt::AlignVCenter,
                         caption.elidedText(m_picture.under, Qt::ElideRight, room));
    }

    void drawHeadings(QPainter &painter, int top) const
    {
        painter.setFont(m_look.heading);
        int x = margin + 1;
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            const TablePicture::Column &column = m_picture.columns[i];
            const QRect box(x + padding, top, m_widths[i] - 2 * padding, headingHeight);
            const QFontMetrics metrics(m_look.heading);
            const QString title = column.unit.isEmpty() ? column.title : column.title + u' ';
            const int all = metrics.horizontalAdvance(title + column.unit);
            const QRect words = column.right ? box.adjusted(box.width() - all, 0, 0, 0) : box;
            painter.setPen(m_look.colors.muted);
            painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, title);
            painter.setPen(m_look.colors.faint);
            painter.drawText(words.adjusted(metrics.horizontalAdvance(title), 0, 0, 0),
                             Qt::AlignLeft | Qt::AlignVCenter, column.unit);
            x += m_widths[i];
        }
        painter.fillRect(QRect(margin + 1, top + headingHeight - 1, m_size.width() - 2 * margin - 2, 1),
                         m_look.colors.hairline);
    }

    void drawRow(QPainter &painter, const std::vector<TablePicture::Cell> &cells, int y, bool last) const
    {
        int x = margin + 1;
        for (std::size_t i = 0; i < std::min(cells.size(), m_widths.size()); ++i) {
            drawCell(painter, QRect(x + padding, y, m_widths[i] - 2 * padding, rowHeight - 1), m_picture.columns[i],
                     cells[i]);
            x += m_widths[i];
        }
        if (!last) {
            painter.fillRect(QRect(margin + 1, y + rowHeight - 1, m_size.width() - 2 * margin - 2, 1),
                             m_look.colors.grid);
        }
    }

    void drawCell(QPainter &painter, const QRect &cell, const TablePicture::Column &column,
                  const TablePicture::Cell &what) const
    {
        QRect box = cell;
        if (what.state) {
            paintStateShape(painter, QRectF(box.left(), box.top() + (box.height() - 12) / 2.0, 12, 12), *what.state,
                            m_look.states.at(static_cast<std::size_t>(*what.state)));
            box.setLeft(box.left() + sign);
        }
        if (what.trend && !what.trend->steps.empty()) {
            painter.setPen(m_look.colors.accent);
            painter.drawPolyline(trendLine(*what.trend, QSize(trendWidth, box.height() - 13))
                                     .translated(QPointF(box.topLeft()) + QPointF(0, 6.5)));
            box.setLeft(box.left() + trendWidth);
        }
        const Colors &colors = m_look.colors;
        painter.setFont(m_look.body);
        painter.setPen(!what.known ? colors.faint : column.leads ? colors.text : colors.muted);
        if (column.right) {
            paintFigures(painter, box, what.text);
        } else {
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(what.text, Qt::ElideRight, box.width()));
        }
    }

    const TablePicture m_picture;
    const TableLook m_look;
    const Onwards m_onwards;
    std::vector<int> m_widths;
    int m_footer = 0;
    QSize m_size;
};

} // namespace

TableLook TableLook::of(const Theme &theme)
{
    TableLook look{.colors = theme.colors(),
                   .title = theme.font(TextRole::Title),
                   .heading = theme.font(TextRole::CaptionStrong),
                   .body = theme.font(TextRole::Body),
                   .caption = theme.font(TextRole::Caption),
                   .states = {}};
    for (std::size_t i = 0; i < look.states.size(); ++i) {
        look.states.at(i) = theme.state(static_cast<State>(i));
    }
    return look;
}

Drawing tableDrawing(TablePicture picture, const TableLook &look, const Onwards &onwards)
{
    if (picture.columns.empty()) {
        return {};
    }
    Drawing drawing;
    drawing.title = picture.title;
    const auto sheet = std::make_shared<const Sheet>(std::move(picture), look, onwards);
    drawing.size = sheet->size();
    drawing.ground = look.colors.surface;
    drawing.paint = [sheet](QPainter &painter) { sheet->draw(painter); };
    return drawing;
}

int mostPictureRows(qreal scale, int width)
{
    constexpr qreal highest = 32'000;     // device pixels; painting in pixels knows no more
    constexpr qreal largest = 40'000'000; // device pixels in all, 160 MB
    constexpr int beside = 2 * margin + titleHeight + headingHeight + 120;
    const qreal height = std::min(highest / scale, largest / (scale * scale * std::max(width, narrowest)));
    return std::max(1, static_cast<int>((height - beside) / rowHeight));
}

} // namespace aigo
