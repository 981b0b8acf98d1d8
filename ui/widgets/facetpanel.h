// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <map>
#include <vector>

class QVBoxLayout;

namespace aigo {

class Button;
class Label;

/// One choice of the side bar: a tick, its words, how many models it leaves.
class FacetRow final : public QAbstractButton
{
    Q_OBJECT

public:
    FacetRow(const Theme &theme, const QString &text, QWidget *parent = nullptr);
    void setCount(int count);
    int count() const { return m_count; }
    QSize sizeHint() const override { return {160, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    int m_count = 0;
};

/// Groups of choices with counts. Rows keep their place while counts change; a long group shows its first ones and what
/// is ticked until it is opened.
class FacetPanel final : public QScrollArea
{
    Q_OBJECT

public:
    struct Entry
    {
        QString key;
        QString text;
        int count = 0;
        bool on = false;
    };
    struct Group
    {
        QString key;
        QString title;
        std::vector<Entry> entries;
    };

    explicit FacetPanel(const Theme &theme, QWidget *parent = nullptr);
    void setGroups(const std::vector<Group> &groups);
    FacetRow *row(const QString &group, const QString &entry) const; ///< nullptr: not shown
    QSize sizeHint() const override { return {168, 400}; }

Q_SIGNALS:
    void toggled(const QString &group, const QString &entry, bool on);

private:
    struct Shown
    {
        QString key;
        QString title;
        QStringList entries;
        QStringList texts;
        bool operator==(const Shown &) const = default;
    };

    void rebuild(const std::vector<Group> &groups);

    const Theme &m_theme;
    QWidget *m_contents = nullptr;
    std::vector<Group> m_groups;
    std::vector<Shown> m_shown;
    std::map<std::pair<QString, QString>, FacetRow *> m_rows;
    QStringList m_open; ///< groups whose every entry is shown
};

} // namespace aigo
