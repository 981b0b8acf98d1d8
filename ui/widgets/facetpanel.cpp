// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/facetpanel.h"

#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace aigo {

namespace {

constexpr int firstEntries = 8;
constexpr int tick = 14;

} // namespace

FacetRow::FacetRow(const Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setText(text);
    setFixedHeight(24);
    setMinimumWidth(80);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void FacetRow::setCount(int count)
{
    if (m_count != count || accessibleName().isEmpty()) {
        m_count = count;
        setAccessibleName(QStringLiteral("%1: %2").arg(text(), Text::count(count)));
        update();
    }
}

void FacetRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void FacetRow::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(1.5, (height() - tick) / 2 + 0.5, tick - 1, tick - 1);
    paintBox(painter, box, isChecked() ? colors.accent : colors.card, isChecked() ? colors.accent : colors.faint, 4);
    if (isChecked()) {
        paintIcon(painter, box.toAlignedRect(), Icon::Check, colors.onAccent, 10);
    }
    painter.setFont(m_theme.font(TextRole::Caption));
    const QString count = Text::count(m_count);
    const int figures = figuresWidth(painter.font(), count);
    painter.setPen(colors.faint);
    paintFigures(painter, rect().adjusted(0, 0, -2, 0), count);
    painter.setFont(m_theme.font(TextRole::Control));
    painter.setPen(isChecked() || underMouse() ? colors.text : m_count == 0 ? colors.faint : colors.muted);
    const QRect words(tick + 9, 0, width() - tick - 9 - figures - 8, height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (hasFocus()) {
        paintFocus(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme, 4);
    }
}

FacetPanel::FacetPanel(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(164);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

FacetRow *FacetPanel::row(const QString &group, const QString &entry) const
{
    const auto it = m_rows.find({group, entry});
    return it == m_rows.end() ? nullptr : it->second;
}

void FacetPanel::setGroups(const std::vector<Group> &groups)
{
    m_groups = groups;
    std::vector<Shown> shown;
    for (const Group &group : groups) {
        Shown part{group.key, group.title, {}, {}};
        int place = 0;
        for (const Entry &entry : group.entries) {
            if (place++ < firstEntries || entry.on || m_open.contains(group.key)) {
                part.entries.append(entry.key);
                part.texts.append(entry.text);
            }
        }
        shown.push_back(part);
    }
    if (!m_contents || shown != m_shown) {
        m_shown = shown;
        rebuild(groups);
    }
    for (const Group &group : groups) {
        for (const Entry &entry : group.entries) {
            if (FacetRow *shownRow = row(group.key, entry.key)) {
                shownRow->setCount(entry.count);
                shownRow->setChecked(entry.on);
            }
        }
    }
}

void FacetPanel::rebuild(const std::vector<Group> &groups)
{
    const int scrolled = verticalScrollBar()->value();
    m_rows.clear();
    m_contents = new QWidget;
    m_contents->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(m_contents);
    column->setContentsMargins(0, 2, space::s, 0);
    column->setSpacing(0);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const Group &group = groups[i];
        auto *title = new Label(m_theme, group.title, TextRole::CaptionStrong);
        title->setFixedHeight(22);
        column->addWidget(title);
        for (const Entry &entry : group.entries) {
            if (!m_shown[i].entries.contains(entry.key)) {
                continue;
            }
            auto *made = new FacetRow(m_theme, entry.text);
            made->setToolTip(entry.text);
            column->addWidget(made);
            m_rows[{group.key, entry.key}] = made;
            connect(made, &FacetRow::clicked, this,
                    [this, g = group.key, e = entry.key](bool on) { Q_EMIT toggled(g, e, on); });
        }
        const auto hidden = static_cast<qsizetype>(group.entries.size()) - m_shown[i].entries.size();
        if (hidden > 0) {
            auto *more = new Button(m_theme, tr("%1 more").arg(hidden), Button::Kind::Quiet);
            connect(
                more, &Button::clicked, this,
                [this, key = group.key] {
                    m_open.append(key);
                    setGroups(m_groups);
                },
                Qt::QueuedConnection);
            column->addWidget(more, 0, Qt::AlignLeft);
        }
        column->addSpacing(space::m);
    }
    column->addStretch(1);
    setWidget(m_contents);
    verticalScrollBar()->setValue(scrolled);
}

} // namespace aigo
