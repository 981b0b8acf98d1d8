// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/provider.h"
#include "core/domain/sorting.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <utility>
#include <vector>

class QLineEdit;

namespace aigo {

class Button;
class Chip;
class FlowLayout;

/// The presets as chips that wrap, with a button that saves the view under a name typed in its place and one that
/// deletes one's own preset; so does Delete on its chip. The bar only asks: it stores nothing, and it knows the view
/// from mark() alone.
class PresetBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PresetBar(const Theme &theme, QWidget *parent = nullptr);

    void setPresets(const std::vector<Preset> &presets);
    /// What the view is now: the preset that says the same is marked.
    void mark(const QString &filter, const SortKeys &sort);
    void retranslate(); ///< all words but the chips', which setPresets() makes

Q_SIGNALS:
    void chosen(const aigo::Preset &preset);
    void saveAsked(const QString &name);
    void deleteAsked(const QString &name);
    void left(); ///< the name was entered or given up

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Chip *chipOf(const Preset &preset);
    void markAgain();
    void beginSaving();
    void endSaving(bool save);
    void deleteMarked();

    const Theme &m_theme;
    FlowLayout *m_flow;
    std::vector<std::pair<Chip *, Preset>> m_chips;
    Button *m_save;
    Button *m_delete;
    QLineEdit *m_name;
    QString m_filter;
    SortKeys m_sort;
};

} // namespace aigo
