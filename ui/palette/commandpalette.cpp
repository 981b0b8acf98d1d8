// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette/commandpalette.h"

#include "ui/palette/paletterows.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr int boxWidth = 680;
constexpr int listHeight = 400;
using Days = std::chrono::duration<int, std::ratio<86'400>>;
constexpr std::array<Days, 4> times{Days(0), Days(7), Days(30), Days(365)}; ///< 0: any time

} // namespace

CommandPalette::CommandPalette(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_search(desk)
    , m_box(new Card(theme, this))
    , m_field(new SearchField(theme))
    , m_list(new QListView)
    , m_rows(new PaletteRows(this))
    , m_empty(new Label(theme, TextRole::Body, Label::Tone::Muted))
    , m_hint(new Label(theme, TextRole::Caption, Label::Tone::Faint))
{
    buildBox();
    parent->installEventFilter(this);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::ask);
    connect(m_list, &QListView::clicked, this, &CommandPalette::take);
    connect(&m_search, &PaletteSearch::changed, this, &CommandPalette::showFound);
    retranslate();
    hide();
}

void CommandPalette::buildBox()
{
    m_box->setPadding(0);
    m_field->setFrame(false);
    m_field->setMinimumHeight(48);
    m_field->setFont(m_theme.font(TextRole::CardTitle));
    m_field->setMaxLength(200);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::s, space::xs, space::s, 0);
    head->addWidget(m_field);

    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(space::m, 0, space::m, space::xs);
    chips->setSpacing(space::xs);
    for (int i = 0; i < paletteScopes; ++i) {
        auto *chip = new Chip(m_theme);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::NoFocus);
        connect(chip, &QAbstractButton::clicked, this, [this, i] { setScope(static_cast<PaletteScope>(i)); });
        chips->addWidget(chip);
        m_scopes.push_back(chip);
    }
    chips->addStretch(1);
    for (std::size_t i = 0; i < times.size(); ++i) {
        auto *chip = new Chip(m_theme);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::NoFocus);
        connect(chip, &QAbstractButton::clicked, this, [this, i] {
            m_time = static_cast<int>(i);
            ask();
        });
        chips->addWidget(chip);
        m_times.push_back(chip);
    }

    m_list->setModel(m_rows);
    m_list->setItemDelegate(new PaletteDelegate(m_theme, m_desk.clock(), *m_rows, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMinimumHeight(72);
    m_hint->setContentsMargins(space::l, space::s, space::l, space::s);

    m_box->body()->setSpacing(space::xs);
    m_box->body()->addLayout(head);
    m_box->body()->addLayout(chips);
    m_box->body()->addWidget(m_list, 1);
    m_box->body()->addWidget(m_empty);
    m_box->body()->addWidget(m_hint);
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Search and commands"));
    m_field->setPlaceholderText(tr("Find models, prices, incidents, or do something…"));
    m_field->setAccessibleName(tr("Search and commands"));
    m_list->setAccessibleName(tr("Found"));
    for (std::size_t i = 0; i < m_scopes.size(); ++i) {
        m_scopes[i]->setText(paletteScopeTitle(static_cast<PaletteScope>(i)));
    }
    const std::array<QString, times.size()> names{tr("Any time"), tr("7 d"), tr("30 d"), tr("1 y")};
    for (std::size_t i = 0; i < m_times.size(); ++i) {
        m_times[i]->setText(names.at(i));
    }
    m_hint->setText(tr("↑ ↓ choose   ·   Enter opens   ·   Tab changes what is searched   ·   Esc closes"));
}

void CommandPalette::open(const QString &typed)
{
    if (!isVisible()) {
        m_focusBefore = window()->focusWidget();
    }
    m_scope = PaletteScope::All;
    m_time = 0;
    const QSignalBlocker quiet(m_field);
    m_field->setText(typed);
    m_field->selectAll();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    ask();
}

void CommandPalette::close()
{
    if (!isVisible()) {
        return;
    }
    hide();
    if (m_focusBefore) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
}

void CommandPalette::setScope(PaletteScope scope)
{
    m_scope = scope;
    ask();
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(boxWidth, this->width() - 2 * space::xl);
    const int height = std::min(listHeight + 160, this->height() - 2 * Theme::headerHeight);
    m_box->setGeometry((this->width() - width) / 2, Theme::headerHeight, width, height);
}

void CommandPalette::ask()
{
    for (std::size_t i = 0; i < m_scopes.size(); ++i) {
        m_scopes[i]->setChecked(i == static_cast<std::size_t>(m_scope));
    }
    for (std::size_t i = 0; i < m_times.size(); ++i) {
        m_times[i]->setChecked(i == static_cast<std::size_t>(m_time));
        m_times[i]->setVisible(m_scope != PaletteScope::Presets);
    }
    const Days back = times.at(static_cast<std::size_t>(m_time));
    const auto since = back.count() > 0 ? std::optional<Instant>(m_desk.clock().now() - back) : std::nullopt;
    m_search.ask(m_field->text(), m_scope, since);
}

void CommandPalette::showFound()
{
    const PaletteEntry *chosen = m_rows->at(m_list->currentIndex().row());
    const std::optional<PaletteEntry> before =
        m_search.isAsking() || chosen == nullptr ? std::nullopt : std::optional(*chosen);
    const int row = m_list->currentIndex().row();
    m_rows->show(m_search.entries());
    // What came from the store stands below what was there: a choice that was made meanwhile stays.
    const bool stays = before && m_rows->at(row) != nullptr && m_rows->at(row)->sameAs(*before);
    m_list->setCurrentIndex(m_rows->index(stays ? row : 0));
    const bool none = m_rows->rowCount() == 0;
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    if (!m_search.error().isEmpty()) {
        m_empty->setText(m_search.error());
    } else if (m_search.isAsking()) {
        m_empty->setText(tr("Looking…"));
    } else if (m_search.isTooShort() || m_field->text().trimmed().isEmpty()) {
        m_empty->setText(tr("Type two characters or more."));
    } else {
        m_empty->setText(tr("Nothing matches \"%1\". All of its words must be found.").arg(m_field->text().trimmed()));
    }
}

void CommandPalette::move(int by)
{
    const int count = m_rows->rowCount();
    if (count == 0) {
        return;
    }
    const int row = m_list->currentIndex().row();
    const int to = by == 1 || by == -1 ? (row + by + count) % count : std::clamp(row + by, 0, count - 1);
    m_list->setCurrentIndex(m_rows->index(to));
    m_list->scrollTo(m_rows->index(to));
}

void CommandPalette::take(const QModelIndex &index)
{
    const PaletteEntry *entry = m_rows->at(index.row());
    if (entry == nullptr) {
        return;
    }
    const PaletteEntry taken = *entry;
    m_search.use(taken);
    close();
    if (taken.run) {
        taken.run();
    } else {
        Q_EMIT linkAsked(taken.link);
    }
}

bool CommandPalette::key(int key, bool shift)
{
    constexpr int page = 8;
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
        const int step = key == Qt::Key_Backtab || shift ? paletteScopes - 1 : 1;
        setScope(static_cast<PaletteScope>((static_cast<int>(m_scope) + step) % paletteScopes));
        return true;
    }
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if ((watched == m_field || watched == m_list) && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        return key(pressed->key(), pressed->modifiers().testFlag(Qt::ShiftModifier));
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::mousePressEvent(QMouseEvent *)
{
    close(); // beside the box
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colors().shade);
}

} // namespace aigo
