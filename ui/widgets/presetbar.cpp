// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/presetbar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>

namespace aigo {

PresetBar::PresetBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(new FlowLayout(this, space::s))
    , m_save(new Button(theme, Button::Kind::Quiet, this))
    , m_delete(new Button(theme, Button::Kind::Quiet, this))
    , m_name(new QLineEdit(this))
{
    m_flow->setContentsMargins(0, 3, 0, 3); // chips are lower than the buttons beside the bar
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
    chip->setProperty("preset", preset.name);
    chip->setToolTip(preset.filter);
    chip->installEventFilter(this);
    connect(chip, &Chip::clicked, this, [this, preset] { Q_EMIT chosen(preset); });
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
}

void PresetBar::beginSaving()
{
    m_name->clear();
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
    if (save) {
        Q_EMIT saveAsked(name);
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

bool PresetBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_name && key == Qt::Key_Escape) {
        endSaving(false);
        return true;
    }
    if (key == Qt::Key_Delete) {
        for (const auto &[chip, preset] : m_chips) {
            if (chip == watched && !preset.shipped) {
                Q_EMIT deleteAsked(QString(preset.name));
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
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
