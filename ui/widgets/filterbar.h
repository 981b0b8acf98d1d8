// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/filter.h"
#include "ui/theme/theme.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <functional>

class QSyntaxHighlighter;

namespace aigo {

class Label;

/// One line of code: the filter's text with its tokens coloured and what is wrong underlined. A list under the cursor
/// offers fields and values while one types; Down and Up move in it, Tab or Enter takes, Escape closes it. Speaks the
/// language of filters unless told another.
class FilterEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(const Theme &theme, QWidget *parent = nullptr);

    QString text() const { return toPlainText(); }
    void setText(const QString &text);
    void setProblem(const std::optional<FilterProblem> &problem);
    /// Asked each time the list is shown.
    void setVocabulary(std::function<FilterVocabulary()> vocabulary) { m_vocabulary = std::move(vocabulary); }
    bool isCompleting() const;
    using Tokens = std::function<std::vector<FilterToken>(QStringView text)>;
    using Completions =
        std::function<std::vector<FilterCompletion>(QStringView text, int cursor, const FilterVocabulary &vocabulary)>;
    void setLanguage(Tokens tokens, Completions completions);
    void setMostLines(int lines); ///< more than one: wraps, and grows up to so many

Q_SIGNALS:
    void leaveAsked(); ///< Enter or Escape where no list is open

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override; ///< not while Tab takes what is offered
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void offer();
    void close();
    void take(int row);
    void fitLines();
    int roomAbove() const;

    const Theme &m_theme;
    QSyntaxHighlighter *m_colours;
    Completions m_completions = filterCompletions;
    int m_mostLines = 1;
    QListWidget *m_list = nullptr;
    std::vector<FilterCompletion> m_offers;
    std::function<FilterVocabulary()> m_vocabulary;
    bool m_typed = false;
};

/// The filter bar: the line, how many it leaves of how many and in what time, and under it what is wrong and where.
/// While the text does not parse the last good filter stays in force.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const Theme &theme, QWidget *parent = nullptr);

    FilterEdit *edit() const { return m_edit; }
    QString text() const { return m_edit->text(); }
    void setText(const QString &text);
    const Filter &filter() const { return m_filter; } ///< the last good one
    bool isGood() const { return !m_problem; }
    void setCounts(const QString &text);
    void retranslate();

Q_SIGNALS:
    void filterChanged();
    void textChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();

    const Theme &m_theme;
    QWidget *m_line;
    FilterEdit *m_edit;
    Label *m_counts;
    Label *m_wrong;
    Filter m_filter;
    std::optional<FilterProblem> m_problem;
};

} // namespace aigo
