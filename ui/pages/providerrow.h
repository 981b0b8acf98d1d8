// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace aigo {

class Button;
class KeyField;
class Label;
class StatePill;
class Theme;

/// One provider in Settings: on or off, base URL, interval, where its key is; says in place what is wrong with an
/// input and saves the rest through the desk as soon as it is entered.
class ProviderRow final : public QWidget
{
    Q_OBJECT

public:
    ProviderRow(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void show(const ProviderView &view); ///< what the desk says; an input being edited is left alone
    void retranslate();
    void unfold();           ///< the field for its key, with the focus
    QString problem() const; ///< shown under the row; empty where all is well

    /// What is wrong with a base URL for a provider that has a key or may have one; empty: nothing.
    static QString urlProblem(const QString &text, const ProviderView &view);
    static bool isLoopback(const QString &host);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void commit();
    void say(const QString &problem);
    QString keyText() const;

    Desk &m_desk;
    const Theme &m_theme;
    ProviderView m_view;
    QCheckBox *m_enabled;
    Label *m_key;
    Button *m_keyButton; ///< unfolds the field for the key
    KeyField *m_keyField;
    QLineEdit *m_url;
    QSpinBox *m_every;
    StatePill *m_state;
    Label *m_problem;
};

} // namespace aigo
