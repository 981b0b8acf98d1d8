// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/comparisonimage.h"

#include "ui/charts/comparisonpainting.h"
#include "ui/widgets/painting.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <memory>

namespace aigo {

namespace {

constexpr int margin = 24;
constexpr int rowHeight = Theme::rowHeight;
constexpr int titleHeight = 44;
constexpr int cardTitle = 34;

/// Places and paints one picture; every height is known before anything is drawn.
class Sheet
{
public:
    Sheet(Comparison comparison, const Theme &theme, ComparisonImageOptions options)
        : m_comparison(std::move(comparison))
        , m_theme(theme)
        , m_options(std::move(options))
    {
        measure();
    }

    QSize size() const { return {m_width, m_height}; }

    void draw(QPainter &painter) const
    {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        int y = drawTitle(painter);
        y = drawTable(painter, y);
        if (m_options.bars) {
            y = drawBars(painter, y + 16);
        }
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_theme.colors().faint);
        painter.drawText(footerBox(y + 12), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_footerText);
    }

private:
    QString providerName(const QString &slug) const
    {
        const auto it = m_options.providerNames.find(slug);
        return it == m_options.providerNames.end() ? slug : it->second;
    }

    int textWidth(TextRole role, const QString &text) const
    {
        return QFontMetrics(m_theme.font(role)).horizontalAdvance(text);
    }

    void measure()
    {
        m_titles = 150;
        const auto count = m_comparison.models.size();
        m_columns.assign(count, 120);
        for (std::size_t i = 0; i < count; ++i) {
            m_columns[i] = std::max(m_columns[i], textWidth(TextRole::BodyStrong, m_comparison.models[i].name) + 44);
        }
        int rows = 0;
        for (const ComparisonGroup &group : m_comparison.groups) {
            rows += 1 + static_cast<int>(group.rows.size());
            for (const ComparisonRow &row : group.rows) {
                m_titles = std::max(m_titles, textWidth(TextRole::Body, comparisonTitle(row)) + 32);
                for (std::size_t i = 0; i < std::min(count, row.cells.size()); ++i) {
                    const int needed = textWidth(TextRole::BodyStrong, comparisonText(row, row.cells[i])) + 48;
                    m_columns[i] = std::max(m_columns[i], std::min(needed, 320));
                }
            }
        }
        int table = m_titles;
        for (const int width : m_columns) {
            table += width;
        }
        m_width = std::max({m_options.width, table + 2 * margin, 720});
        const int spare = m_width - 2 * margin - table;
        for (int &width : m_columns) {
            width += spare / (static_cast<int>(count) + 1);
        }
        m_titles = m_width - 2 * margin;
        for (const int width : m_columns) {
            m_titles -= width;
        }
        m_tableHeight = headingHeight + rows * rowHeight + 2;
        m_height = margin + titleHeight + m_tableHeight;
        if (m_options.bars) {
            m_height += 16 + barsHeight();
        }
        const QFontMetrics caption(m_theme.font(TextRole::Caption));
        m_footerText = m_comparison.footer();
        if (m_comparison.disputed()) {
            m_footerText += QStringLiteral("\n%1 %2").arg(
                disputeSign(), QCoreApplication::translate("aigo::ComparisonImage", "sources disagree"));
        }
        m_footer =
            caption.boundingRect(QRect(0, 0, m_width - 2 * margin, 400), Qt::TextWordWrap, m_footerText).height();
        m_height += 12 + m_footer + margin;
    }

    int barsHeight() const
    {
        // The two cards stand side by side; the prices have two bars a model.
        return cardTitle + barStep * static_cast<int>(m_comparison.models.size()) * 2 + 24;
    }

    QRect footerBox(int y) const { return {margin, y, m_width - 2 * margin, m_footer + 4}; }

    int drawTitle(QPainter &painter) const
    {
        painter.setFont(m_theme.font(TextRole::Title));
        painter.setPen(m_theme.colors().text);
        painter.drawText(QRect(margin, margin - 6, m_width, titleHeight - 8), Qt::AlignLeft | Qt::AlignVCenter,
                         QCoreApplication::translate("aigo::ComparisonImage", "Models compared"));
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_theme.colors().faint);
        painter.drawText(QRect(margin, margin - 6, m_width - 2 * margin, titleHeight - 8),
                         Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("AI-GO"));
        return margin + titleHeight;
    }

    int drawTable(QPainter &painter, int y) const
    {
        const Colors &colors = m_theme.colors();
        paintBox(painter, QRectF(margin, y, m_width - 2 * margin, m_tableHeight), colors.card, colors.hairline,
                 Theme::cardRadius);
        int x = margin + m_titles;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            paintModelHeading(painter, QRect(x + 8, y + 1, m_columns[i] - 24, headingHeight - 2),
                              m_comparison.models[i].name, providerName(m_comparison.models[i].provider),
                              m_theme.series(static_cast<int>(i)), m_theme);
            x += m_columns[i];
        }
        y += headingHeight;
        for (const ComparisonGroup &group : m_comparison.groups) {
            painter.fillRect(QRect(margin + 1, y, m_width - 2 * margin - 2, rowHeight), colors.band);
            painter.setFont(m_theme.font(TextRole::CaptionStrong));
            painter.setPen(colors.muted);
            painter.drawText(QRect(margin + 16, y, m_width, rowHeight), Qt::AlignLeft | Qt::AlignVCenter, group.title);
            y += rowHeight;
            for (const ComparisonRow &row : group.rows) {
                drawRow(painter, row, y);
                y += rowHeight;
            }
        }
        return y + 2;
    }

    void drawRow(QPainter &painter, const ComparisonRow &row, int y) const
    {
        const Colors &colors = m_theme.colors();
        painter.fillRect(QRect(margin + 1, y + rowHeight - 1, m_width - 2 * margin - 2, 1), colors.grid);
        painter.setFont(m_theme.font(TextRole::Body));
        painter.setPen(colors.muted);
        painter.drawText(QRect(margin + 16, y, m_titles - 20, rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         comparisonTitle(row));
        int x = margin + m_titles;
        for (std::size_t i = 0; i < std::min(m_columns.size(), row.cells.size()); ++i) {
            paintComparisonCell(painter, QRect(x + 8, y, m_columns[i] - 24, rowHeight), row, row.cells[i], m_theme);
            x += m_columns[i];
        }
    }

    int drawBars(QPainter &painter, int y) const
    {
        const int half = (m_width - 2 * margin - 16) / 2;
        const auto card = [&](int x, const QString &title, const std::vector<Bar> &bars) {
            paintBox(painter, QRectF(x, y, half, barsHeight()), m_theme.colors().card, m_theme.colors().hairline,
                     Theme::cardRadius);
            painter.setFont(m_theme.font(TextRole::CardTitle));
            painter.setPen(m_theme.colors().text);
            painter.drawText(QRect(x + 16, y + 8, half - 32, cardTitle - 8), Qt::AlignLeft | Qt::AlignVCenter, title);
            paintBars(painter, QRect(x + 16, y + cardTitle + 4, half - 32, barsHeight() - cardTitle), bars, m_theme);
        };
        card(margin, QCoreApplication::translate("aigo::ComparisonImage", "Cost a month, USD"),
             monthBars(m_comparison, m_theme));
        card(margin + half + 16, QCoreApplication::translate("aigo::ComparisonImage", "Price, USD per 1M tokens"),
             priceBars(m_comparison, m_theme));
        return y + barsHeight();
    }

    const Comparison m_comparison;
    const Theme &m_theme;
    const ComparisonImageOptions m_options;
    QString m_footerText;
    int m_titles = 0;
    std::vector<int> m_columns;
    int m_width = 0;
    int m_height = 0;
    int m_tableHeight = 0;
    int m_footer = 0;
};

} // namespace

QImage renderComparison(const Comparison &comparison, const Theme &theme, const ComparisonImageOptions &options)
{
    if (comparison.models.empty()) {
        return {};
    }
    return comparisonDrawing(comparison, theme, options).image(options.scale);
}

Drawing comparisonDrawing(const Comparison &comparison, const Theme &theme, const ComparisonImageOptions &options)
{
    if (comparison.models.empty()) {
        return {};
    }
    const auto sheet = std::make_shared<const Sheet>(comparison, theme, options);
    Drawing drawing;
    drawing.title = QCoreApplication::translate("aigo::ComparisonImage", "Models compared");
    drawing.size = sheet->size();
    drawing.ground = theme.colors().surface;
    drawing.paint = [sheet](QPainter &painter) { sheet->draw(painter); };
    return drawing;
}

Drawing barsDrawing(const QString &title, std::vector<Bar> bars, const QString &footer, QSize size, const Theme &theme)
{
    if (bars.empty()) {
        return {};
    }
    constexpr int narrowest = 320;
    const int width = std::max(size.width(), narrowest) - 2 * margin;
    const QFontMetrics caption(theme.font(TextRole::Caption));
    const int footerHeight = caption.boundingRect(QRect(0, 0, width, 400), Qt::TextWordWrap, footer).height();
    const int barsHeight = barStep * static_cast<int>(bars.size());
    const int needed = 2 * margin + titleHeight + barsHeight + 12 + footerHeight;
    Drawing drawing;
    drawing.title = title;
    drawing.size = QSize(width + 2 * margin, std::max(needed, size.height()));
    drawing.ground = theme.colors().card;
    const int bottom = drawing.size.height() - margin;
    drawing.paint = [=, &theme, bars = std::make_shared<const std::vector<Bar>>(std::move(bars))](QPainter &painter) {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.setFont(theme.font(TextRole::CardTitle));
        painter.setPen(theme.colors().text);
        painter.drawText(QRect(margin, margin, width, titleHeight - 16), Qt::AlignLeft | Qt::AlignVCenter, title);
        paintBars(painter, QRect(margin, margin + titleHeight, width, barsHeight), *bars, theme);
        painter.setFont(theme.font(TextRole::Caption));
        painter.setPen(theme.colors().faint);
        painter.drawText(QRect(margin, bottom - footerHeight, width, footerHeight + 4),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, footer);
    };
    return drawing;
}

} // namespace aigo
