// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace aigo {

class Button;
class Label;

/// A channel, to be changed or made. The address and the secret are typed into masked fields that begin empty, go to
/// where keys go, and are never read back; left empty, what is kept stays.
class ChannelEditor final : public QWidget
{
    Q_OBJECT

public:
    ChannelEditor(Desk &desk, const Theme &theme, const AlertChannelView *view, QWidget *parent = nullptr);

    AlertChannel channel() const; ///< as it stands in the fields
    void save();

    /// Why an address is not taken; empty: it is. Of Slack and Discord only their own hosts, https only.
    static QString urlProblem(ChannelKind kind, const QString &url);

Q_SIGNALS:
    void saved(const QString &name);
    void deleted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void fill();
    void edited();
    QString problem() const;
    void say(const QString &text, bool bad);

    Desk &m_desk;
    const Theme &m_theme;
    AlertChannelView m_view;
    bool m_new;
    QLineEdit *m_name;
    QButtonGroup *m_kind;
    QWidget *m_kinds;
    QWidget *m_address;
    QLineEdit *m_url;
    Label *m_urlNote;
    QLineEdit *m_urlEnv;
    QWidget *m_webhook;
    QLineEdit *m_secret;
    QLineEdit *m_secretEnv;
    QComboBox *m_method;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_body;
    QCheckBox *m_sound;
    QSpinBox *m_perMinute;
    Label *m_said;
    Label *m_problem;
    Button *m_save;
    Button *m_delete;
};

} // namespace aigo
