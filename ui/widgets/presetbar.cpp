// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/presetbar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>
#include <utility>

namespace aigo {

PresetBar::PresetBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(new FlowLayout(this, space::s))
    , m_save(new Button(theme, Button::Kind::Quiet, this))
    , m_delete(new Button(theme, Button::Kind::Quiet, this))
    , m_name(new QLineEdit(this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setLeastLine(Theme::controlHeight); // as high as the buttons beside the bar
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_save->setGlyph(Icon::Plus);
    m_save->setObjectName(QStringLiteral("savePreset"));
    m_delete->setGlyph(Icon::Trash);
    m_delete->setObjectName(QStringLiteral("deletePreset"));
    m_delete->hide();
    m_name->setFixedSize(180, 28);
    m_name->setMaxLength(60);
    m_name->setObjectName(QStringLiteral("presetName"));
    m_name->hide();
    m_name->installEventFilter(this);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { endSaving(true); });
    connect(m_save, &Button::clicked, this, &PresetBar::beginSaving);
    connect(m_delete, &Button::clicked, this, &PresetBar::deleteMarked);
}

Chip *PresetBar::chipOf(const Preset &preset)
{
    const QString shown =
        preset.shipped ? QCoreApplication::translate("Preset", preset.name.toUtf8().constData()) : preset.name;
    auto *chip = new Chip(m_theme, shown, this);
    chip->setCheckable(true);
    chip->setTab(true);
    chip->setProperty("preset", preset.name);
    chip->setToolTip(preset.filter);
    chip->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chip, &QWidget::customContextMenuRequested, this,
            [this, preset, chip](QPoint at) { showMenu(preset, chip->mapToGlobal(at)); });
    chip->installEventFilter(this);
    connect(chip, &Chip::clicked, this, [this, preset] { go(preset); });
    return chip;
}

void PresetBar::setPresets(const std::vector<Preset> &presets)
{
    for (auto &[chip, preset] : m_chips) {
        m_flow->removeWidget(chip);
        chip->deleteLater();
    }
    m_chips.clear();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_save, m_delete, m_name}) {
        m_flow->removeWidget(widget);
    }
    for (const Preset &preset : presets) {
        Chip *chip = chipOf(preset);
        m_flow->addWidget(chip);
        chip->show();
        m_chips.emplace_back(chip, preset);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_save, m_delete}) {
        m_flow->addWidget(widget);
    }
    markAgain();
}

void PresetBar::mark(const QString &filter, const SortKeys &sort)
{
    m_filter = filter.simplified();
    m_sort = sort;
    markAgain();
}

void PresetBar::markAgain()
{
    bool own = false;
    for (auto &[chip, preset] : m_chips) {
        const auto sort = parseSort(preset.sort);
        const bool on =
            m_filter == preset.filter.simplified() && sortText(m_sort) == sortText(sort ? *sort : SortKeys{});
        chip->setChecked(on);
        own = own || (on && !preset.shipped);
    }
    m_delete->setVisible(own && !m_name->isVisible());
    markStop();
}

/// One tab is a stop of the Tab key, as of any tab bar: the one with the focus, else the chosen one, else the first.
void PresetBar::markStop()
{
    const auto where = [this](auto test) {
        const auto it = std::find_if(m_chips.begin(), m_chips.end(), [&](const auto &c) { return test(c.first); });
        return it == m_chips.end() ? nullptr : it->first;
    };
    const Chip *stop = where([](const Chip *chip) { return chip->hasFocus(); });
    stop = stop != nullptr ? stop : where([](const Chip *chip) { return chip->isChecked(); });
    for (const auto &[chip, preset] : m_chips) {
        const bool is = stop != nullptr ? chip == stop : chip == m_chips.front().first;
        chip->setFocusPolicy(is ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void PresetBar::choose(int by)
{
    if (m_chips.empty()) {
        return;
    }
    // Of two that say the same, both marked, the one that was gone to.
    const auto at = [this](auto test) {
        return std::find_if(m_chips.begin(), m_chips.end(),
                            [&](const auto &c) { return c.first->isChecked() && test(c.second); });
    };
    auto it = at([this](const Preset &preset) { return preset.name == m_went; });
    it = it != m_chips.end() ? it : at([](const Preset &) { return true; });
    const auto count = static_cast<int>(m_chips.size());
    const int from = it != m_chips.end() ? static_cast<int>(it - m_chips.begin()) : by > 0 ? -1 : 0;
    go(Preset(m_chips[static_cast<std::size_t>((from + by + count) % count)].second));
}

void PresetBar::go(const Preset &preset)
{
    m_went = preset.name;
    Q_EMIT chosen(preset);
}

bool PresetBar::step(const Chip *chip, int key)
{
    const auto it = std::find_if(m_chips.begin(), m_chips.end(), [chip](const auto &c) { return c.first == chip; });
    const auto last = static_cast<int>(m_chips.size()) - 1;
    const int at = static_cast<int>(it - m_chips.begin());
    const int to = key == Qt::Key_Left ? at - 1 : key == Qt::Key_Right ? at + 1 : key == Qt::Key_Home ? 0 : last;
    m_chips[static_cast<std::size_t>(std::clamp(to, 0, last))].first->setFocus(Qt::TabFocusReason);
    markStop();
    return true;
}

void PresetBar::beginSaving()
{
    beginRenaming({});
}

void PresetBar::beginRenaming(const QString &name)
{
    m_renamed = name;
    m_name->setText(name);
    m_name->selectAll();
    m_name->show();
    m_save->hide();
    m_delete->hide();
    m_name->setFocus();
}

void PresetBar::endSaving(bool save)
{
    const QString name = m_name->text().simplified();
    if (save && name.isEmpty()) {
        return;
    }
    m_name->hide();
    m_save->show();
    const QString renamed = std::exchange(m_renamed, QString());
    if (save && renamed.isEmpty()) {
        Q_EMIT saveAsked(name);
    } else if (save && name != renamed) {
        Q_EMIT renameAsked(renamed, name);
    }
    markAgain();
    Q_EMIT left();
}

void PresetBar::deleteMarked()
{
    // A shipped one that says the same is marked beside the user's own, and stays.
    const auto marked = std::find_if(m_chips.begin(), m_chips.end(),
                                     [](const auto &chip) { return chip.first->isChecked() && !chip.second.shipped; });
    if (marked != m_chips.end()) {
        Q_EMIT deleteAsked(QString(marked->second.name));
    }
}

const Preset *PresetBar::presetOf(const QObject *chip) const
{
    const auto it = std::find_if(m_chips.begin(), m_chips.end(), [chip](const auto &c) { return c.first == chip; });
    return it == m_chips.end() ? nullptr : &it->second;
}

void PresetBar::move(const QString &name, int places)
{
    QStringList names;
    for (const auto &[chip, preset] : m_chips) {
        names << preset.name;
    }
    const auto from = names.indexOf(name);
    const auto to = std::clamp<qsizetype>(from + places, 0, names.size() - 1);
    if (from >= 0 && to != from) {
        names.move(from, to);
        Q_EMIT orderAsked(names);
    }
}

void PresetBar::drop(const Chip *chip, QPoint at)
{
    const Preset *dragged = presetOf(chip);
    int from = 0;
    int to = 0;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QRect box = m_chips[i].first->geometry();
        from = m_chips[i].first == chip ? static_cast<int>(i) : from;
        // Behind every chip that ends above the pointer, or on its line with the middle before it.
        const bool before = box.bottom() < at.y() || (box.top() <= at.y() && box.center().x() < at.x());
        to += before && m_chips[i].first != chip ? 1 : 0;
    }
    if (dragged != nullptr) {
        move(QString(dragged->name), to - from);
    }
}

void PresetBar::showMenu(const Preset &preset, QPoint at)
{
    QMenu menu(this);
    const bool standsIn = !preset.shipped && m_shippedNames.contains(preset.name, Qt::CaseInsensitive);
    const QString name = preset.name;
    if (!preset.shipped && !standsIn) {
        menu.addAction(tr("Rename…"), this, [this, name] { beginRenaming(name); });
    }
    menu.addAction(tr("Move left"), this, [this, name] { move(name, -1); });
    menu.addAction(tr("Move right"), this, [this, name] { move(name, 1); });
    menu.addAction(tr("Copy link"), this, [this, preset] { Q_EMIT linkAsked(preset); });
    if (!preset.shipped) {
        menu.addAction(standsIn ? tr("Restore the shipped one") : tr("Delete"), this,
                       [this, name] { Q_EMIT deleteAsked(name); });
    }
    menu.addSeparator();
    menu.addAction(tr("Export presets…"), this, &PresetBar::exportAsked);
    menu.addAction(tr("Import presets…"), this, &PresetBar::importAsked);
    menu.exec(at);
}

bool PresetBar::handleMouse(Chip *chip, QMouseEvent *event)
{
    const QPoint at = chip->mapTo(this, event->position().toPoint());
    if (event->type() == QEvent::MouseButtonPress) {
        m_pressed = at;
        m_dragging = false;
        return false;
    }
    if (event->type() == QEvent::MouseMove && (event->buttons() & Qt::LeftButton) != 0) {
        m_dragging = m_dragging || (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        chip->setCursor(m_dragging ? Qt::ClosedHandCursor : Qt::ArrowCursor);
        return m_dragging;
    }
    if (event->type() == QEvent::MouseButtonRelease && m_dragging) {
        m_dragging = false;
        chip->unsetCursor();
        chip->setDown(false);
        drop(chip, at);
        return true;
    }
    return false;
}

bool PresetBar::handleKey(Chip *chip, const QKeyEvent *event)
{
    const Preset *preset = presetOf(chip);
    const QString name = preset->name;
    const bool moving = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (moving && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        move(name, event->key() == Qt::Key_Left ? -1 : 1);
    } else if (event->key() == Qt::Key_Delete && !preset->shipped) {
        Q_EMIT deleteAsked(name);
    } else if (event->key() == Qt::Key_F2 && !preset->shipped) {
        beginRenaming(name);
    } else if (const int key = event->key(); event->modifiers() == Qt::NoModifier) {
        const bool stepping = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
        return stepping && step(chip, key);
    } else {
        return false;
    }
    return true;
}

bool PresetBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name) {
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            endSaving(false);
            return true;
        }
        return QWidget::eventFilter(watched, event);
    }
    auto *chip = qobject_cast<Chip *>(watched);
    bool handled = false;
    if (chip != nullptr && presetOf(chip) != nullptr) {
        switch (static_cast<int>(event->type())) {
        case QEvent::FocusIn:
            markStop();
            break;
        case QEvent::KeyPress:
            handled = handleKey(chip, static_cast<QKeyEvent *>(event));
            break;
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::MouseButtonRelease:
            handled = handleMouse(chip, static_cast<QMouseEvent *>(event));
            break;
        default:
            break;
        }
    }
    return handled || QWidget::eventFilter(watched, event);
}

void PresetBar::retranslate()
{
    m_save->setToolTip(tr("Save this view as a preset"));
    m_save->setAccessibleName(tr("Save this view as a preset"));
    m_delete->setToolTip(tr("Delete this preset"));
    m_delete->setAccessibleName(tr("Delete this preset"));
    m_name->setPlaceholderText(tr("Name, then Enter"));
    m_name->setAccessibleName(tr("Name of the preset"));
}

} // namespace aigo
