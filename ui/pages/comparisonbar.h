// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/comparisonchoice.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <vector>

class QLineEdit;

namespace aigo {

class Button;
class Chip;
class FlowLayout;
class Label;

/// The comparisons that the user keeps, as chips; the one that is shown now is marked. A name typed in its field saves
/// what is shown, or renames the marked one. The bar only asks: it stores nothing.
class ComparisonBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonBar(const Theme &theme, QWidget *parent = nullptr);

    void setComparisons(const std::vector<SavedComparison> &comparisons);
    void mark(const ComparisonChoice &choice); ///< what is shown now
    void begin();                              ///< the focus goes to the name's field
    void retranslate();

Q_SIGNALS:
    void chosen(const aigo::SavedComparison &comparison);
    void saveAsked(const QString &name);
    void renameAsked(const QString &name, const QString &newName);
    void deleteAsked(const QString &name);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString marked() const;
    void markAgain();

    const Theme &m_theme;
    FlowLayout *m_flow;
    std::vector<std::pair<Chip *, SavedComparison>> m_chips;
    ComparisonChoice m_choice;
    Label *m_none;
    QLineEdit *m_name;
    Button *m_save;
    Button *m_rename;
    Button *m_delete;
};

} // namespace aigo
