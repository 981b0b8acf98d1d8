// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/filter.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <functional>

namespace aigo {

class FilterEdit;
class Label;

/// A few lines of code in a frame, a rule's expression or a filter, and under it what is wrong and where.
class ExpressionField final : public QWidget
{
    Q_OBJECT

public:
    enum class Language : quint8 { Rule, Filter };

    ExpressionField(const Theme &theme, Language language, QWidget *parent = nullptr);

    FilterEdit *edit() const { return m_edit; }
    QString text() const;
    void setText(const QString &text);
    bool isGood() const { return !m_problem; } ///< an empty text is good
    void showError(const QString &error);      ///< of saving; until the text changes
    void setVocabulary(std::function<FilterVocabulary()> vocabulary);
    void setWords(const QString &name, const QString &placeholder);

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();

    const Theme &m_theme;
    Language m_language;
    QWidget *m_box;
    FilterEdit *m_edit;
    Label *m_wrong;
    std::optional<FilterProblem> m_problem;
};

} // namespace aigo
