// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/livefiles.h"

#include "core/exporting/jsonwriter.h"
#include "core/exporting/writers.h"
#include "ui/live/chartcard.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::LiveFiles)
};

using Format = ExportChoice::Format;
constexpr int margin = 20;
constexpr int titleHeight = 34;
constexpr int headHeight = 26;
constexpr int footerHeight = 26;
constexpr int leastWidth = 480;
constexpr int tallest = 300; ///< of a chart that could grow

int heightOf(const TimeScene &scene)
{
    return scene.grows() ? std::max(scene.height(), std::min(scene.height() * 5 / 4, tallest)) : scene.height();
}

class ChartsPainting
{
public:
    ChartsPainting(QPainter &painter, const ShownCharts &shown, QSize size, const Theme &theme)
        : m_painter(painter)
        , m_shown(shown)
        , m_size(size)
        , m_theme(theme)
    {}

    void paint()
    {
        int y = margin / 2;
        text(TextRole::CardTitle, m_theme.colors().text, y, titleHeight, m_shown.title);
        y += titleHeight;
        for (const auto &scene : m_shown.scenes) {
            head(*scene, y);
            y += headHeight;
            m_painter.save();
            m_painter.translate(margin, y);
            const int height = heightOf(*scene);
            scene->paint(m_painter, QSizeF(m_size.width() - 2 * margin, height), m_theme);
            m_painter.restore();
            y += height + margin / 2;
        }
        text(TextRole::Caption, m_theme.colors().faint, m_size.height() - footerHeight - margin / 4, footerHeight,
             m_shown.footer);
    }

private:
    void text(TextRole role, QColor colour, int y, int height, const QString &words)
    {
        m_painter.setFont(m_theme.font(role));
        m_painter.setPen(colour);
        const int width = m_size.width() - 2 * margin;
        m_painter.drawText(QRect(margin, y, width, height), Qt::AlignLeft | Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(words, Qt::ElideRight, width));
    }

    void head(const TimeScene &scene, int y)
    {
        m_painter.setFont(m_theme.font(TextRole::BodyStrong));
        m_painter.setPen(m_theme.colors().text);
        const int width = m_painter.fontMetrics().horizontalAdvance(scene.title()) + 4;
        m_painter.drawText(QRect(margin, y, width, headHeight), Qt::AlignLeft | Qt::AlignVCenter, scene.title());
        m_painter.setFont(m_theme.font(TextRole::Caption));
        m_painter.setPen(m_theme.colors().faint);
        const int note = m_painter.fontMetrics().horizontalAdvance(scene.note()) + space::l;
        m_painter.drawText(QRect(margin + width + space::s, y, note, headHeight), Qt::AlignLeft | Qt::AlignVCenter,
                           scene.note());
        paintSwatches(m_painter, QRectF(margin + width + note + space::l, y, width, headHeight), scene.legend(),
                      m_theme);
    }

    QPainter &m_painter;
    const ShownCharts &m_shown;
    QSize m_size;
    const Theme &m_theme;
};

QByteArray figuresJson(const std::vector<ExportedHistory> &all)
{
    JsonWriter json;
    json.object().key(u"series").array();
    for (const ExportedHistory &history : all) {
        writeHistory(json, history);
    }
    json.end().end();
    return json.take();
}

} // namespace

Drawing chartsDrawing(const ShownCharts &shown, int width, const Theme &theme)
{
    if (shown.scenes.empty()) {
        return {};
    }
    Drawing drawing;
    int height = margin + titleHeight + footerHeight;
    for (const auto &scene : shown.scenes) {
        height += headHeight + heightOf(*scene) + margin / 2;
    }
    drawing.title = shown.title;
    drawing.size = QSize(std::max(width > 0 ? width : shown.width, leastWidth), height);
    drawing.ground = theme.colors().card;
    drawing.paint = [shown, size = drawing.size, &theme](QPainter &painter) {
        ChartsPainting(painter, shown, size, theme).paint();
    };
    return drawing;
}

Result<QByteArray> chartsFile(const ShownCharts &shown, const ExportChoice &choice, const Theme &theme,
                              const Onwards &onwards)
{
    if (onwards && !onwards(0, 100)) {
        return QByteArray();
    }
    Table table =
        choice.format == Format::Png || choice.format == Format::Svg ? Table{} : historyTable(shown.histories);
    table.title = shown.title;
    table.footer = {shown.footer};
    switch (choice.format) {
    case Format::Csv:
        return toCsv(table, {.bom = choice.bom}, onwards);
    case Format::Json:
        return figuresJson(shown.histories);
    case Format::Markdown:
        return toMarkdown(table, onwards);
    case Format::Html:
        return toHtml(table, onwards);
    case Format::Png:
    case Format::Svg: {
        const Drawing drawing = chartsDrawing(shown, choice.size.width(), theme);
        const QByteArray bytes = choice.format == Format::Png ? drawing.png(choice.scale) : drawing.svg(choice.scale);
        if (bytes.isEmpty()) {
            return Error{ErrorKind::Invalid, Words::tr("no series is shown, so there is nothing to draw"), {}, {}};
        }
        return bytes;
    }
    }
    return QByteArray();
}

} // namespace aigo
