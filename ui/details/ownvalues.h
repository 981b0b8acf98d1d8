// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/details/detailcontext.h"
#include "ui/widgets/factsection.h"

class QComboBox;
class QLineEdit;

namespace aigo {

class Label;
class Link;

/// The user's own values for a model: those that are set, each with a way to take it back, and an editor in place for
/// another one. What is wrong with a value is said under it.
class OwnValues final : public FactSection
{
    Q_OBJECT

public:
    /// What is being edited, to be taken over when the section is made anew.
    struct Draft
    {
        bool open = false;
        QString field;
        QString value;
    };

    explicit OwnValues(const DetailContext &context);

    Draft draft() const;
    void setDraft(const Draft &draft);
    void say(const QString &problem); ///< empty: nothing

Q_SIGNALS:
    void overrideAsked(const QString &field, const QString &value); ///< no value: take it back

private:
    void addOwn(const DetailContext &context);
    void buildEditor(const DetailContext &context);
    void fillFields(const DetailContext &context);
    void open(bool open);
    void enter();

    Link *m_begin = nullptr;
    QWidget *m_editor = nullptr;
    QComboBox *m_field = nullptr;
    QLineEdit *m_value = nullptr;
    Label *m_problem = nullptr;
};

} // namespace aigo
