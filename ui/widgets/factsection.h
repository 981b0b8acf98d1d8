// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace aigo {

/// A titled block of a drawer: facts in rows (name, value, a small note at the end) and whatever else stands in it.
class FactSection : public QWidget
{
    Q_OBJECT

public:
    explicit FactSection(const Theme &theme, const QString &title = {}, QWidget *parent = nullptr);

    void addFact(const QString &name, const QString &value, const QString &note = {});
    void addFact(const QString &name, QWidget *value); ///< a pill, a link
    void addCaption(const QString &text);              ///< small and faint, in as many lines as it needs
    void addWords(const QString &text);                ///< muted, in as many lines as it needs
    QVBoxLayout *rows() const { return m_rows; }
    bool isEmpty() const; ///< nothing but the title

protected:
    const Theme &theme() const { return m_theme; }

private:
    QHBoxLayout *addRow(const QString &name);

    const Theme &m_theme;
    QVBoxLayout *m_rows;
};

} // namespace aigo
