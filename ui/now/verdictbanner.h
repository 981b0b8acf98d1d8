// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/now/evidence.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace aigo {

class FlowLayout;
class Label;

/// One piece of evidence in an outlined capsule; elided where it has no room. Can be pressed where it leads somewhere.
class EvidenceChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit EvidenceChip(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(EvidenceFacts facts);
    const EvidenceFacts &facts() const { return m_facts; }
    QString words() const; ///< all of it as one text
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int lead() const;

    const Theme &m_theme;
    EvidenceFacts m_facts;
};

/// Is it them or is it me, in one sentence over all providers, with the evidence under it; the leading edge in the
/// state's colour. The sentence is its accessible name, the evidence its description.
class VerdictBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBanner(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const BannerFacts &facts); ///< only what is others changes
    const BannerFacts &facts() const { return m_facts; }
    QString sentence() const;
    const std::vector<EvidenceChip *> &chips() const { return m_chips; } ///< those that are shown, and then hidden ones

Q_SIGNALS:
    void providerAsked(const QString &slug);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    BannerFacts m_facts;
    Label *m_sentence;
    QWidget *m_row;
    FlowLayout *m_flow;
    std::vector<EvidenceChip *> m_chips;
};

} // namespace aigo
