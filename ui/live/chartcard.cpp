// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/chartcard.h"

#include "ui/widgets/painting.h"

#include <QHBoxLayout>
#include <QPainter>

namespace aigo {

namespace {

constexpr int swatch = 13;
constexpr int lineHeight = 18;

} // namespace

double paintSwatches(QPainter &painter, const QRectF &box, const std::vector<std::pair<QColor, QString>> &entries,
                     const Theme &theme)
{
    painter.setFont(theme.font(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    double x = box.left();
    for (const auto &[colour, name] : entries) {
        paintSwatch(painter, QRectF(x, box.top(), swatch, box.height()).toAlignedRect(), colour, 8);
        x += swatch;
        painter.setPen(theme.colors().muted);
        const double width = metrics.horizontalAdvance(name) + 2;
        painter.drawText(QRectF(x, box.top(), width, box.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += width + space::m;
    }
    return x;
}

SwatchLine::SwatchLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SwatchLine::setEntries(std::vector<std::pair<QColor, QString>> entries)
{
    if (entries == m_entries) {
        return;
    }
    m_entries = std::move(entries);
    QStringList names;
    for (const auto &[colour, name] : m_entries) {
        names += name;
    }
    setAccessibleName(names.join(QStringLiteral(", ")));
    setVisible(!m_entries.empty());
    updateGeometry();
    update();
}

QSize SwatchLine::sizeHint() const
{
    const QFontMetricsF metrics(m_theme.font(TextRole::Caption));
    double width = 0;
    for (const auto &[colour, name] : m_entries) {
        width += swatch + metrics.horizontalAdvance(name) + 2 + space::m;
    }
    return {static_cast<int>(width), lineHeight};
}

void SwatchLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSwatches(painter, QRectF(rect()), m_entries, m_theme);
}

ChartCard::ChartCard(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_plot(new TimePlot(theme, this))
    , m_legend(new SwatchLine(theme, this))
{
    m_legend->hide();
    setTitle({});
    corner()->addWidget(m_legend);
    body()->setContentsMargins(space::s, space::m, space::s, space::s);
    corner()->setContentsMargins(space::s, 0, space::s, 0);
    body()->addWidget(m_plot, 1);
}

void ChartCard::show(const std::shared_ptr<const TimeScene> &scene)
{
    setTitle(scene->title(), scene->note());
    m_legend->setEntries(scene->legend());
    m_plot->setAccessibleName(scene->title());
    setSizePolicy(QSizePolicy::Preferred, scene->grows() ? QSizePolicy::MinimumExpanding : QSizePolicy::Fixed);
    m_plot->show(scene);
}

} // namespace aigo
