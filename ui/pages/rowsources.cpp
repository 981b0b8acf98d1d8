// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rowsources.h"

#include "ui/charts/comparisonpainting.h"
#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

namespace aigo {

RowSources::RowSources(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new Label(theme, TextRole::CaptionStrong, Label::Tone::Normal, this))
    , m_close(new Button(theme, Button::Kind::Quiet, this))
    , m_scroll(new QScrollArea(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::xs, space::s, space::s);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    m_title->setElided(true);
    top->addWidget(m_title, 1);
    m_close->setGlyph(Icon::Close);
    m_close->setObjectName(QStringLiteral("closeSources"));
    top->addWidget(m_close);
    column->addLayout(top);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll);
    setFixedHeight(190);
    connect(m_close, &Button::clicked, this, &RowSources::closed);
}

void RowSources::show(const ComparisonRow &row, const std::vector<Model> &models, Instant now)
{
    m_key = row.key;
    m_title->setText(tr("%1: where it is from", "Input: where it is from").arg(comparisonTitle(row)));
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, space::s, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    for (std::size_t i = 0; i < models.size(); ++i) {
        addModel(*grid, models[i], sourceLines(models[i], row, i), now);
    }
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(3, 2);
    grid->setRowStretch(grid->rowCount(), 1);
    m_scroll->setWidget(content);
    setVisible(true);
}

void RowSources::addModel(QGridLayout &grid, const Model &model, const std::vector<FactSource> &lines, Instant now)
{
    QWidget *content = grid.parentWidget();
    const auto put = [&](const QString &text, int row, int column, Label::Tone tone, bool strong = false) {
        auto *label = new Label(m_theme, text, strong ? TextRole::CaptionStrong : TextRole::Caption, tone, content);
        label->setElided(true);
        grid.addWidget(label, row, column);
    };
    int row = grid.rowCount();
    put(displayName(model.facts), row, 0, Label::Tone::Normal, true);
    if (lines.empty()) {
        put(tr("nobody says"), row, 2, Label::Tone::Faint);
    }
    for (const FactSource &line : lines) {
        const bool flagged = line.flags.contains(QStringLiteral("implausible"));
        const QString value = flagged ? tr("%1 (implausible)").arg(line.value) : line.value;
        put(line.value.isEmpty() ? line.from.key : value, row, 1,
            line.counts ? Label::Tone::Normal : Label::Tone::Muted, line.counts);
        put(Text::source(line.from.source), row, 2, line.counts ? Label::Tone::Normal : Label::Tone::Muted);
        put(Text::age(line.from.asOf, now), row, 3, Label::Tone::Faint);
        ++row;
    }
}

void RowSources::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.colors().hairline);
}

void RowSources::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void RowSources::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

} // namespace aigo
