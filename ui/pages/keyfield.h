// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"

#include <QWidget>

class QLineEdit;

namespace aigo {

class Button;
class Label;
class Theme;

/// A provider's key in Settings: typed or pasted, never shown. What is pasted is tested at once, with the host it goes
/// to named, and kept only if the provider does not reject it; where it could not be tested, Enter keeps it all the
/// same. Says where the present key is from and its last four characters, and forgets it when asked.
class KeyField final : public QWidget
{
    Q_OBJECT

public:
    KeyField(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    void show(const ProviderView &view);
    void retranslate();
    QString note() const; ///< what is said below the field

    /// Why no key may be given for this address; empty where it may.
    static QString obstacle(const Provider &provider);
    /// What the test of a key found, in a sentence for the user.
    static QString resultText(const CheckResult &check, const QString &host);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Stage : quint8 { Idle, Testing, Untested };

    void edited(const QString &text);
    void entered();
    void test();
    void tested(const QByteArray &key, const CheckResult &check);
    void keep(const QByteArray &key, const QString &found);
    void forget();
    void say(const QString &text, bool bad = false);
    QString standing() const;
    QByteArray typed() const;

    Desk &m_desk;
    ProviderView m_view;
    Stage m_stage = Stage::Idle;
    qsizetype m_length = 0; ///< of the text before the last change
    QString m_said;         ///< of the last test, while the key is that one
    QLineEdit *m_field;
    Button *m_forget;
    Label *m_note;
    Label *m_problem;
};

} // namespace aigo
